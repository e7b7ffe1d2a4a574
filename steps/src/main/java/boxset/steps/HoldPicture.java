package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.Rate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a master of a drawn page, without loss, so that it can be encoded like any other. Input
 * {@link #PAGE}, a picture; output {@link #OUTPUT}, progressive, BT.709, 4:2:0.
 *
 * @param frames how many, all alike
 */
public record HoldPicture(Ffmpeg ffmpeg, Rate rate, int frames) implements Work {
  /** The input. */
  public static final String PAGE = "page";

  /** The master. */
  public static final String OUTPUT = "held.mp4";

  @Override
  public String verb() {
    return "hold picture";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version()).put("rate", rate.toString()).put("frames", frames);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("-v", "warning", "-framerate", rate.toString()));
    arguments.addAll(CutPicture.input(workspace.input(PAGE)));
    arguments.addAll(
        List.of(
            "-vf",
            "scale="
                + Colours.SCALER
                + ":out_color_matrix=bt709:out_range=tv,format=yuv420p,loop=loop="
                + (frames - 1)
                + ":size=1,setpts=N,setparams=range=tv:color_primaries=bt709:color_trc=bt709"
                + ":colorspace=bt709",
            "-frames:v",
            Integer.toString(frames),
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-qp",
            "0",
            "-threads:v",
            "1",
            "-fflags",
            "+bitexact",
            "-flags:v",
            "+bitexact",
            "-f",
            "mp4",
            MediaUrl.of(workspace.output(OUTPUT))));
    PlainRun.make("A page cannot be held", ffmpeg, arguments, workspace);
  }
}
