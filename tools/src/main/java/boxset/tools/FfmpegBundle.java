package boxset.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * The ffmpeg that Boxset brings along, unpacked once for each user, or the one that {@code
 * BOXSET_FFMPEG} names.
 *
 * @param folder where {@code ffmpeg}, {@code ffprobe} and their libraries are
 * @param version what it is, for the keys of steps
 */
public record FfmpegBundle(Path folder, String version) {
  /**
   * Finds the programs, unpacking them at the first use. Several processes may do so at once.
   *
   * @param environment such as {@link System#getenv()}: {@code BOXSET_FFMPEG} is a folder that
   *     holds {@code ffmpeg} and {@code ffprobe}, or the path of {@code ffmpeg}; {@code
   *     XDG_CACHE_HOME} and {@code HOME} say where to unpack to
   * @throws ToolFailure when there is no ffmpeg for this machine
   */
  public static FfmpegBundle find(Map<String, String> environment)
      throws ToolFailure, IOException, InterruptedException {
    return Soon.soon();
  }

  public Ffmpeg ffmpeg() {
    return Soon.soon();
  }

  public Ffprobe ffprobe() {
    return Soon.soon();
  }
}
