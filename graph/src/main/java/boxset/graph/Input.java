package boxset.graph;

import java.nio.file.Path;

/** Where an input of a step comes from. */
public sealed interface Input {
  /** A file of the user's. */
  record Source(Path path) implements Input {}

  /**
   * A file that another step of the plan makes.
   *
   * @param file the output's name in that step
   */
  record Result(StepId step, String file) implements Input {}
}
