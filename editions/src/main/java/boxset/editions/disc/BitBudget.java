package boxset.editions.disc;

import java.util.List;
import java.util.OptionalInt;

/**
 * Shares a disc out: all programmes on it have one quality, the best with which they fit, so that
 * the worst part looks as good as the best.
 */
public final class BitBudget {
  /** A sample does not know everything. */
  private static final double MARGIN = 0.04;

  private BitBudget() {}

  /** The best quality with which programmes fit; nothing when the worst is not bad enough. */
  static OptionalInt finest(List<? extends DiscItem> items, DiscFormat format, DiscKind kind) {
    return kind.scale().steps().stream()
        .mapToInt(step -> step)
        .filter(quality -> fits(items, format, kind, quality))
        .findFirst();
  }

  /** Whether programmes fit at a quality. */
  private static boolean fits(
      List<? extends DiscItem> items, DiscFormat format, DiscKind kind, int quality) {
    return bytes(items, quality) <= format.bytes() * (1 - MARGIN) - kind.menus();
  }

  /** What programmes take at a quality, in bytes. */
  public static double bytes(List<? extends DiscItem> items, int quality) {
    return items.stream().mapToDouble(item -> item.bytes(quality)).sum();
  }
}
