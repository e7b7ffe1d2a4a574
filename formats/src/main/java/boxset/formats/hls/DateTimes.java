package boxset.formats.hls;

import java.time.LocalDate;

/** Dates and times (RFC 8216bis, 4.4.4.6), in UTC and to the millisecond. */
final class DateTimes {
  private static final long DAY = 86_400_000;

  private DateTimes() {}

  static String of(long milliseconds) {
    StringBuilder text = new StringBuilder();
    append(text, milliseconds);
    return text.toString();
  }

  static void append(StringBuilder text, long milliseconds) {
    int ofDay = (int) Math.floorMod(milliseconds, DAY);
    text.append(LocalDate.ofEpochDay(Math.floorDiv(milliseconds, DAY))).append('T');
    digits(text, ofDay / 3_600_000, 10);
    digits(text.append(':'), ofDay / 60_000 % 60, 10);
    digits(text.append(':'), ofDay / 1000 % 60, 10);
    digits(text.append('.'), ofDay % 1000, 100);
    text.append('Z');
  }

  private static void digits(StringBuilder text, int value, int first) {
    for (int unit = first; unit > 0; unit /= 10) {
      text.append((char) ('0' + value / unit % 10));
    }
  }
}
