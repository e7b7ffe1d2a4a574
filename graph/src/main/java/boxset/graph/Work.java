package boxset.graph;

import java.io.IOException;

/**
 * What a step does: a value, usually a record, that says everything that can change the bytes it
 * makes and then makes them. It reads nothing but its inputs, and neither the clock nor a random
 * source: the same key gives the same bytes.
 */
public interface Work {
  /** The verb, in words a user may read: {@code encode picture}. Part of the key. */
  String verb();

  /** Raised whenever the work's own logic changes what it writes. Part of the key. */
  int logic();

  /** Writes down every setting and the version of every program it starts. Part of the key. */
  void describe(KeyWriter key);

  /**
   * Makes the outputs.
   *
   * @throws StepFailure when the work cannot be done; its message is for the user
   * @throws IOException when the disk refuses
   * @throws InterruptedException when the build is stopped
   */
  void run(Workspace workspace) throws StepFailure, IOException, InterruptedException;
}
