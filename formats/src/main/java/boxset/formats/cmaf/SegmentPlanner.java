package boxset.formats.cmaf;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the pictures between two edit points into segments: a shortest path over the IDR
 * pictures. The best path first exceeds {@link #LONGEST_TENTHS} the least, then has the fewest
 * segments under a second, then stays nearest to the wanted lengths.
 */
final class SegmentPlanner {
  /** What the first segment of a programme should last: it is what a viewer waits for. */
  private static final int FIRST_SECONDS = 2;

  /** Enough that no gain further on makes a viewer wait longer. */
  private static final int FIRST_WEIGHT = 64;

  private static final int USUAL_SECONDS = 4;

  /**
   * Below 4.5 s by more than a frame of sound, so that sound cut nearest to the same place still
   * rounds to a target duration of 4 s.
   */
  private static final int LONGEST_TENTHS = 44;

  private final FrameRate rate;
  private final int[] nodes;

  /**
   * @param nodes IDR pictures of the span, ascending, and the first picture behind it
   */
  SegmentPlanner(FrameRate rate, int[] nodes) {
    this.rate = rate;
    this.nodes = nodes;
  }

  /** What a path costs, the weightiest first. */
  private record Cost(long excess, int splinters, long distance) {
    boolean isBelow(Cost other) {
      return excess != other.excess
          ? excess < other.excess
          : splinters != other.splinters ? splinters < other.splinters : distance < other.distance;
    }
  }

  /** First pictures of the segments of this span. */
  List<Integer> starts() {
    int end = nodes.length - 1;
    Cost[] costs = new Cost[nodes.length];
    int[] next = new int[nodes.length];
    costs[end] = new Cost(0, 0, 0);
    for (int from = end - 1; from >= 0; from--) {
      costs[from] = via(from, from + 1, costs[from + 1]);
      next[from] = from + 1;
      // A longer segment that is too long is never better than the same divided.
      for (int to = from + 2; to <= end && excess(from, to) == 0; to++) {
        Cost cost = via(from, to, costs[to]);
        if (!costs[from].isBelow(cost)) { // of equals the longer, so that a rest comes last
          costs[from] = cost;
          next[from] = to;
        }
      }
    }
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at < end; at = next[at]) {
      starts.add(nodes[at]);
    }
    return starts;
  }

  private Cost via(int from, int to, Cost rest) {
    long length = length(from, to);
    boolean first = nodes[from] == 0;
    long off = length - (first ? FIRST_SECONDS : USUAL_SECONDS) * rate.numerator();
    return new Cost(
        excess(from, to) + rest.excess,
        (length < rate.numerator() ? 1 : 0) + rest.splinters,
        (first ? FIRST_WEIGHT : 1) * off * off + rest.distance);
  }

  private long excess(int from, int to) {
    return Math.max(0, 10 * length(from, to) - LONGEST_TENTHS * rate.numerator());
  }

  /** Seconds times the rate's numerator. */
  private long length(int from, int to) {
    return (nodes[to] - nodes[from]) * rate.denominator();
  }
}
