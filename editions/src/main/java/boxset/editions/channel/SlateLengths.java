package boxset.editions.channel;

import java.util.ArrayList;
import java.util.List;

/**
 * The lengths of slates, in frames: every one from {@link #SHORTEST} to {@link #LONGEST}, from
 * which any time that is not shorter can be put together to the frame, and some long ones, so that
 * a long time is not a thousand items.
 */
final class SlateLengths {
  /** A second, about: what is shorter is a flash to a viewer and a risk to a player. */
  static final int SHORTEST = 24;

  static final int LONGEST = 96;

  /** Long ones, longest first; each is the beginning of the one before. */
  static final List<Integer> LONG = List.of(1536, 768, 384, 192);

  private SlateLengths() {}

  /** Whether slates can fill a time: nothing at all, or as much as the shortest. */
  static boolean fills(long frames) {
    return frames == 0 || frames >= SHORTEST;
  }

  /**
   * Slates that are together as long, the longest first.
   *
   * @param frames {@link #fills}
   */
  static List<Integer> of(long frames) {
    if (!fills(frames)) {
      throw new IllegalArgumentException("No slates last " + frames + " frames");
    }
    List<Integer> lengths = new ArrayList<>();
    long rest = frames;
    for (int length : LONG) {
      for (long many = most(rest, length); many > 0; many--) {
        lengths.add(length);
        rest -= length;
      }
    }
    long pieces = Math.ceilDiv(rest, (long) LONGEST);
    for (long left = pieces; left > 0; left--) {
      int piece = (int) Math.ceilDiv(rest, left);
      lengths.add(piece);
      rest -= piece;
    }
    return lengths;
  }

  private static long most(long rest, int length) {
    long many = rest / length;
    return many > 0 && !fills(rest - many * length) ? many - 1 : many;
  }
}
