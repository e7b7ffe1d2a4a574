package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
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
    String source =
        "anullsrc=sample_rate=%d:channel_layout=stereo,atrim=end_sample=%d[sound]"
            .formatted(SoundChain.SAMPLE_RATE, samples);
    try {
      ffmpeg.run(
          List.of(
              "-v",
              "warning",
              "-filter_complex",
              source,
              "-map",
              "[sound]",
              "-c:a",
              "flac",
              "-sample_fmt",
              "s16",
              "-fflags",
              "+bitexact",
              "-flags:a",
              "+bitexact",
              "-f",
              "flac",
              MediaUrl.of(workspace.output(OUTPUT))),
          workspace.scratch(),
          workspace.log(),
          Ffmpeg.Progress.NONE);
    } catch (ToolFailure e) {
      throw new StepFailure(
          "Silence cannot be made: %s (More in %s)".formatted(e.getMessage(), workspace.log()), e);
    }
  }
}
