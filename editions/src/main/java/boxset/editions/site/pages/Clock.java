package boxset.editions.site.pages;

import boxset.editions.site.Watchable.Span;
import java.math.BigDecimal;
import java.time.Duration;

/** Times of the programme as text. */
public final class Clock {
  private Clock() {}

  /** {@code 4:05} or {@code 1:04:05}; whole seconds, rounded down as a player's clock does. */
  public static String text(long ms) {
    long seconds = ms / 1000;
    long hours = seconds / 3600;
    String tail = two(seconds % 60);
    return hours == 0
        ? seconds / 60 + ":" + tail
        : hours + ":" + two(seconds / 60 % 60) + ":" + tail;
  }

  /**
   * The deep link to an instant of the same page, {@code ?t=} and seconds with at most 3 places.
   */
  public static String link(long ms) {
    return "?t=" + seconds(ms);
  }

  /** The deep link to a stretch: it starts at its start and pauses at its end. */
  public static String link(Span span) {
    return link(span.startMs()) + "-" + seconds(span.endMs());
  }

  private static String seconds(long ms) {
    return BigDecimal.valueOf(ms, 3).stripTrailingZeros().toPlainString();
  }

  /** A duration as HTML's {@code datetime} attribute wants it: {@code PT52M10S}. */
  public static String iso(long ms) {
    return Duration.ofSeconds(ms / 1000).toString();
  }

  private static String two(long value) {
    return value < 10 ? "0" + value : Long.toString(value);
  }
}
