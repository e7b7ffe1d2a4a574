package boxset.steps;

import java.util.Locale;

/** Times as a user reads them. */
final class Clock {
  private Clock() {}

  /** Such as {@code 00:01:02.345}. */
  static String of(long micros) {
    long millis = Math.floorDiv(micros + 500, 1000L);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
