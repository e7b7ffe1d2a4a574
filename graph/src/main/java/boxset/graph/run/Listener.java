package boxset.graph.run;

import boxset.graph.Step;
import java.nio.file.Path;
import java.util.List;

/**
 * Hears what a build does. Calls come one at a time, from different threads; a listener returns
 * quickly.
 */
public interface Listener {
  /** Hears nothing. */
  Listener NONE = new Listener() {};

  /**
   * Once, before anything runs.
   *
   * @param expected the steps that will run as far as is known yet; some may turn out to be up to
   *     date when the steps before them give the same bytes as before
   */
  default void planned(List<Step> expected) {}

  /**
   * A file of the user's is being read to know its content.
   *
   * @param bytes read so far
   * @param total the file's size
   */
  default void reading(Path file, long bytes, long total) {}

  /** For each step that is not failed or skipped before: why it runs or not. */
  default void explained(Step step, Reason reason) {}

  /** It runs now. */
  default void started(Step step) {}

  /**
   * How far a running step is.
   *
   * @param fraction 0 to 1
   */
  default void progress(Step step, double fraction) {}

  /** Once for each step. */
  default void ended(Step step, Outcome outcome) {}
}
