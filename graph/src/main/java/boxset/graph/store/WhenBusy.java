package boxset.graph.store;

import java.time.Instant;

/** What to do when another run works in the same folder. */
@FunctionalInterface
public interface WhenBusy {
  /** Does not wait: opening the store fails with a message that names the other run. */
  WhenBusy REFUSE = holder -> false;

  /**
   * Called once, before waiting.
   *
   * @return true to wait until the other run ends, false to fail
   */
  boolean waits(Holder holder);

  /**
   * The run that holds the store.
   *
   * @param pid its process, 0 when it could not be read
   * @param since when it took the store, {@link Instant#EPOCH} when it could not be read
   */
  record Holder(long pid, Instant since) {}
}
