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
 * Makes silence of exactly the given length, for a programme without the sound that others of its
 * set have. Output {@code sound.ac3}.
 *
 * @param samples length at 48 kHz
 * @param channels 2, or 6 for 5.1
 * @param kilobits 1000 bit/s
 */
public record EncodeSilence(Ffmpeg ffmpeg, long samples, int channels, int kilobits)
    implements Work {
  @Override
  public String verb() {
    return "make silence";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("samples", samples)
        .put("channels", channels)
        .put("kilobits", kilobits);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    String source =
        "anullsrc=sample_rate=%d:channel_layout=%s,atrim=end_sample=%d[sound]"
            .formatted(SoundChain.SAMPLE_RATE, channels == 2 ? "stereo" : "5.1", samples);
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
              "ac3",
              "-b:a",
              kilobits + "k",
              "-fflags",
              "+bitexact",
              "-flags:a",
              "+bitexact",
              "-f",
              "ac3",
              MediaUrl.of(workspace.output(EncodeAc3.OUTPUT))),
          workspace.scratch(),
          workspace.log(),
          Ffmpeg.Progress.NONE);
    } catch (ToolFailure e) {
      throw new StepFailure(
          "Silence cannot be made: %s (More in %s)".formatted(e.getMessage(), workspace.log()), e);
    }
  }
}
