package boxset.graph.run;

import boxset.graph.StepId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How a step ended. */
public sealed interface Outcome {
  /** The store had its result. */
  record Reused() implements Outcome {}

  /**
   * It was made now.
   *
   * @param wall how long that took; written into no result
   */
  record Ran(Duration wall) implements Outcome {}

  /**
   * It could not be made.
   *
   * @param message for the user: what is wrong, where, what to do
   * @param log the program's own words, when there are any
   */
  record Failed(String message, Optional<Path> log) implements Outcome {}

  /**
   * It was not tried.
   *
   * @param because the step that failed and whose result it would have read, perhaps through others
   */
  record Skipped(StepId because) implements Outcome {}
}
