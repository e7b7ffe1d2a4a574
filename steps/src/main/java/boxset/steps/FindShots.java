package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;

/**
 * Finds the cuts of a chunk. Input {@code media}; output {@code shots.json}, a {@link Shots}.
 *
 * @param fromFrame first frame of the chunk, counted at the rate of the source
 * @param frames how many
 */
public record FindShots(Ffmpeg ffmpeg, PictureSource source, long fromFrame, int frames)
    implements Work {
  @Override
  public String verb() {
    return "find shots";
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
