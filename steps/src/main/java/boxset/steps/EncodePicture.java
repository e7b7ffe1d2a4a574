package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.util.List;

/**
 * Encodes one chunk of the picture at every rung with one decode. Inputs {@code media} and {@code
 * shots}, the {@code shots.json} of {@link FindShots} for the same chunk; outputs {@code NAME.mp4}
 * for each rung and {@code trick.mp4}.
 *
 * <p>Each output has exactly {@code frames} pictures with time stamps 0, 1, 2 ... at the rate of
 * the source; the trick rendition has those that {@link Trick#frames} lists, all intra coded.
 *
 * @param fromFrame first frame of the chunk, counted at the rate of the source
 * @param frames how many
 * @param rungs at least one
 */
public record EncodePicture(
    Ffmpeg ffmpeg,
    PictureSource source,
    long fromFrame,
    int frames,
    List<Rung> rungs,
    Trick trick,
    Effort effort)
    implements Work {
  @Override
  public String verb() {
    return "encode picture";
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
