package boxset.steps;

import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes a page of a menu as one I picture of MPEG-2 for DVD-Video. Input {@link #PAGE}, a picture
 * of the disc's size; output {@link #OUTPUT}.
 */
public record EncodeMenu(Ffmpeg ffmpeg, VideoStandard standard, Aspect aspect) implements Work {
  /** The input. */
  public static final String PAGE = "page";

  /** The elementary stream. */
  public static final String OUTPUT = "page.m2v";

  /** So that a page is there at once: a sixth of a second at the rate of the disc. */
  private static final long MOST_BYTES = 200_000;

  private static final List<Integer> QUALITIES = List.of(1, 2, 3, 4, 6, 9, 14, 20, 31);

  @Override
  public String verb() {
    return "encode menu";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("standard", standard.name())
        .put("aspect", aspect.name());
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path output = workspace.output(OUTPUT);
    for (int quality : QUALITIES) {
      encode(workspace, quality, output);
      if (Files.size(output) <= MOST_BYTES) {
        return;
      }
    }
  }

  private void encode(Workspace workspace, int quality, Path output)
      throws StepFailure, IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of("-v", "warning", "-r", standard == VideoStandard.PAL ? "25" : "30000/1001"));
    arguments.addAll(CutPicture.input(workspace.input(PAGE)));
    arguments.addAll(
        List.of(
            "-vf",
            "scale=" + Colours.SCALER + ":out_color_matrix=bt601:out_range=tv,format=yuv420p",
            "-frames:v",
            "1",
            "-c:v",
            "mpeg2video",
            "-profile:v",
            "4",
            "-level:v",
            "8",
            "-qmin",
            "1",
            "-q:v",
            Integer.toString(quality),
            "-maxrate",
            "9500k",
            "-bufsize",
            "1835008",
            "-dc",
            "10",
            "-aspect",
            aspect == Aspect.SIXTEEN_BY_NINE ? "16:9" : "4:3",
            "-threads:v",
            "1",
            "-fflags",
            "+bitexact",
            "-flags:v",
            "+bitexact",
            "-f",
            "mpeg2video",
            MediaUrl.of(output)));
    PlainRun.make("A page of the menu cannot be encoded", ffmpeg, arguments, workspace);
  }
}
