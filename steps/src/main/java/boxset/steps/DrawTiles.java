package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import boxset.tools.Rate;
import java.io.IOException;
import java.util.List;

/**
 * Draws the pictures a player shows above its time line. Inputs: the {@code trick.mp4} of every
 * chunk, by the names in {@code clips}; outputs {@code tiles-000.jpg} ... and {@code tiles.json}, a
 * {@link Tiles}.
 *
 * @param rate of the picture
 * @param clips in order and without holes
 */
public record DrawTiles(Ffmpeg ffmpeg, Rate rate, List<TrickClip> clips) implements Work {
  @Override
  public String verb() {
    return "draw tiles";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    Soon.soon();
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    Soon.soon();
  }
}
