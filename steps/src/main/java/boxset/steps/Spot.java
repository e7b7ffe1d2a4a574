package boxset.steps;

import boxset.tools.Rate;
import java.util.Locale;

/** How messages and titles write a place in a programme. */
public final class Spot {
  private Spot() {}

  /** {@code 00:04:10}, cut to the whole second. */
  public static String at(long frame, Rate rate) {
    return clock(Math.floorDiv(rate.microsOf(frame), 1000));
  }

  /** {@code 00:04:10}, cut to the whole second. */
  public static String clock(long milliseconds) {
    long seconds = milliseconds / 1000;
    return String.format(
        Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
