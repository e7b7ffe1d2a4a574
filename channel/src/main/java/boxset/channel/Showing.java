package boxset.channel;

/**
 * An item on air.
 *
 * @param stretch which revision of the channel it is of, from 0: one less than its number
 * @param item its number in that revision, counted on through the rounds of a loop
 * @param start first picture since the epoch
 * @param content what is shown
 * @param first segment that is shown, from 0
 * @param count of segments that are shown
 * @param mediaSequence of its first segment
 * @param discontinuitySequence of all of its segments
 * @param discontinuous whether anything is otherwise than before it
 */
public record Showing(
    int stretch,
    long item,
    long start,
    Content content,
    int first,
    int count,
    long mediaSequence,
    long discontinuitySequence,
    boolean discontinuous) {
  /** First picture behind it. */
  public long end() {
    return boundary(count);
  }

  /** First picture of the i-th segment that is shown; of the one behind the last, the end. */
  public long boundary(int segment) {
    return start + content.boundary(first + segment) - content.boundary(first);
  }

  /** Which of its segments shows a picture: how many boundaries but the first are not behind it. */
  public int segmentAt(long frame) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (boundary(middle + 1) <= frame) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
