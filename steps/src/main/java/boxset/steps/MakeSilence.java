package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.util.List;

/**
 * Makes a master of silence, for what has no sound where something else of its set does. Output
 * {@link #OUTPUT}, stereo at 48 kHz.
 *
 * @param samples length at 48 kHz
 */
public record MakeSilence(Ffmpeg ffmpeg, long samples) implements Work {
  /** The master. */
  public static final String OUTPUT = "silence.flac";

  @Override
  public String verb() {
    return "make a master of silence";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version()).put("samples", samples);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Silence.write(
        ffmpeg, workspace, "stereo", samples, "flac", List.of("-sample_fmt", "s16"), OUTPUT);
  }
}
