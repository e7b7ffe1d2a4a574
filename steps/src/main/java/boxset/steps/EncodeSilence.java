package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
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
    Silence.write(
        ffmpeg,
        workspace,
        channels == 2 ? "stereo" : "5.1",
        samples,
        "ac3",
        List.of("-b:a", kilobits + "k"),
        EncodeAc3.OUTPUT);
  }
}
