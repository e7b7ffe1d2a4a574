package boxset.steps;

import boxset.graph.StepFailure;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Silence as ffmpeg makes it. */
final class Silence {
  private Silence() {}

  /**
   * Writes silence to a file.
   *
   * @param layout the channels, as ffmpeg names them
   * @param samples length at 48 kHz
   * @param format the file's, which is its codec's name too
   * @param options of the encoder
   * @param output the file
   */
  static void write(
      Ffmpeg ffmpeg,
      Workspace workspace,
      String layout,
      long samples,
      String format,
      List<String> options,
      String output)
      throws StepFailure, IOException, InterruptedException {
    String source =
        "anullsrc=sample_rate=%d:channel_layout=%s,atrim=end_sample=%d[sound]"
            .formatted(SoundChain.SAMPLE_RATE, layout, samples);
    List<String> arguments =
        new ArrayList<>(List.of("-v", "warning", "-filter_complex", source, "-map", "[sound]"));
    arguments.addAll(List.of("-c:a", format));
    arguments.addAll(options);
    arguments.addAll(List.of("-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", format));
    arguments.add(MediaUrl.of(workspace.output(output)));
    PlainRun.make("Silence cannot be made", ffmpeg, arguments, workspace);
  }
}
