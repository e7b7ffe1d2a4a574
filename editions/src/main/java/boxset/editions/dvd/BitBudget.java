package boxset.editions.dvd;

import boxset.steps.DvdQuality;
import java.util.List;
import java.util.OptionalInt;

/**
 * Shares a disc out: all programmes on it have one quality, the best with which they fit, so that
 * the worst part looks as good as the best.
 */
final class BitBudget {
  /** A sample does not know everything. */
  private static final double MARGIN = 0.04;

  /** Menus, tables and the file systems, in bytes. */
  private static final long MENUS = 48_000_000;

  /**
   * One of few values, so that a small change of the series seldom changes it: {@value} percent
   * apart.
   */
  private static final int STEP_PERCENT = 4;

  private BitBudget() {}

  /** The best quality with which programmes fit; nothing when the worst is not bad enough. */
  static OptionalInt finest(List<DiscItem> items, DiscFormat format) {
    for (int floor = DvdQuality.BEST;
        floor <= DvdQuality.WORST;
        floor += Math.ceilDiv(floor * STEP_PERCENT, 100)) {
      if (fits(items, format, floor)) {
        return OptionalInt.of(floor);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether programmes fit at a quality. */
  static boolean fits(List<DiscItem> items, DiscFormat format, int floor) {
    return bytes(items, floor) <= format.bytes() * (1 - MARGIN) - MENUS;
  }

  /** What programmes take at a quality, in bytes. */
  static double bytes(List<DiscItem> items, int floor) {
    return items.stream().mapToDouble(item -> item.bytes(floor)).sum();
  }
}
