package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.MediaUrl;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins a track file of pictures and one of sound into a progressive MP4: one {@code moov}, before
 * the media, so that any browser plays it while it is arriving. Nothing is encoded. Inputs {@code
 * picture} and, unless it is silent, {@code sound}; output {@code movie.mp4}.
 *
 * @param silent whether there is no sound
 */
public record JoinProgressive(Ffmpeg ffmpeg, boolean silent) implements Work {
  @Override
  public String verb() {
    return "join progressive";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version()).put("silent", Boolean.toString(silent));
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Path picture = workspace.input("picture");
    List<String> arguments = new ArrayList<>(List.of("-v", "warning"));
    arguments.addAll(MediaUrl.input(picture));
    List<String> maps = new ArrayList<>(List.of("-map", "0:v:0"));
    if (!silent) {
      arguments.addAll(MediaUrl.input(workspace.input("sound")));
      maps.addAll(List.of("-map", "1:a:0"));
    }
    arguments.addAll(maps);
    arguments.addAll(
        List.of(
            "-c",
            "copy",
            "-map_metadata",
            "-1",
            "-map_chapters",
            "-1",
            "-fflags",
            "+bitexact",
            "-movflags",
            "+faststart",
            "-f",
            "mp4",
            MediaUrl.of(workspace.output("movie.mp4"))));
    try {
      ffmpeg.run(arguments, workspace.scratch(), workspace.log(), Ffmpeg.Progress.NONE);
    } catch (ToolFailure e) {
      throw MediaFailure.of(picture, e, workspace.log());
    }
  }
}
