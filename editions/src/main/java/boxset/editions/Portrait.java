package boxset.editions;

import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.steps.DrawPoster;
import boxset.steps.Pools;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture that stands for a programme where no stream has looked for the best one: the one that
 * the series file names, or one after a third.
 */
public record Portrait(Programme programme, Picture picture) {
  /** A side of 640 pixels at most. */
  public static final String SMALL = "poster-640.jpg";

  /** As large as posters are. */
  public static final String LARGE = "poster.jpg";

  /** The step that draws it. */
  public Step step(Programs programs, Path folder) {
    long frame =
        programme.poster().map(mark -> picture.frame(mark.at())).orElse(picture.frames() / 3);
    return new Step(
        id(),
        programme.id(),
        programme.name() + ": draw a picture of it",
        new DrawPoster(programs.ffmpeg(), picture.source(), Optional.of(frame), List.of()),
        Map.of("media", new Input.Source(folder.resolve(programme.file().path()))),
        Pools.ENCODER,
        0.2);
  }

  /**
   * The picture.
   *
   * @param size {@link #SMALL} or {@link #LARGE}
   */
  public Input.Result file(String size) {
    return new Input.Result(id(), size);
  }

  private StepId id() {
    return new StepId(programme.id() + "/portrait");
  }
}
