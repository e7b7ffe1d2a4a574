package boxset.graph.store;

/** What the store has under a key. */
public sealed interface Lookup {
  /** The result, whole. */
  record Whole(Result result) implements Lookup {}

  /** Nothing. */
  record Absent() implements Lookup {}

  /**
   * A result that somebody or some disk has damaged; it has to be made again.
   *
   * @param what {@code picture.mp4 is missing}
   */
  record Damaged(String what) implements Lookup {}
}
