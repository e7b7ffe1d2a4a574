package boxset.steps;

import boxset.graph.StepFailure;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * A run of ffmpeg that is over too soon to be told of: in the step's scratch folder, with its log.
 */
final class PlainRun {
  private PlainRun() {}

  /**
   * Makes something.
   *
   * @param cannot what is said when it fails: {@code The poster cannot be chosen}
   */
  static void make(String cannot, Ffmpeg ffmpeg, List<String> arguments, Workspace workspace)
      throws StepFailure, IOException, InterruptedException {
    run(e -> cannot + ": " + e.getMessage(), ffmpeg, arguments, workspace);
  }

  /**
   * Reads pictures of the user's.
   *
   * @param pictures as the user calls them: {@code art/wall.tif}
   */
  static void read(String pictures, Ffmpeg ffmpeg, List<String> arguments, Workspace workspace)
      throws StepFailure, IOException, InterruptedException {
    run(
        _ -> pictures + " cannot be read as a picture. Give it as JPEG, PNG, TIFF or WebP.",
        ffmpeg,
        arguments,
        workspace);
  }

  private static void run(
      Function<ToolFailure, String> saying,
      Ffmpeg ffmpeg,
      List<String> arguments,
      Workspace workspace)
      throws StepFailure, IOException, InterruptedException {
    try {
      ffmpeg.run(arguments, workspace.scratch(), workspace.log(), Ffmpeg.Progress.NONE);
    } catch (ToolFailure e) {
      throw new StepFailure("%s (More in %s)".formatted(saying.apply(e), workspace.log()), e);
    }
  }
}
