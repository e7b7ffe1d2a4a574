package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Draws the still of a part. Inputs {@code media} and, when no frame is given, the {@code
 * trick.mp4} of every chunk by the names in {@code clips}, among which a bright, sharp one is
 * chosen; outputs {@code poster.jpg} at display size and {@code poster-640.jpg}, at most 640 wide.
 *
 * @param frame the frame to draw, counted at the rate of the source
 */
public record DrawPoster(
    Ffmpeg ffmpeg, PictureSource source, Optional<Long> frame, List<TrickClip> clips)
    implements Work {
  @Override
  public String verb() {
    return "draw poster";
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
