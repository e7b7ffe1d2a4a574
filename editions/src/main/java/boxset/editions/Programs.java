package boxset.editions;

import boxset.tools.Ffmpeg;
import boxset.tools.Ffprobe;

/** The programs that steps start. */
public record Programs(Ffmpeg ffmpeg, Ffprobe ffprobe) {}
