package boxset.server;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The Date field (RFC 9110, 6.6.1), made once a second. */
final class HttpDate {

  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static volatile Stamp last = Stamp.of(0);

  private HttpDate() {}

  /** Now. */
  static String now() {
    long second = System.currentTimeMillis() / 1000;
    Stamp stamp = last;
    if (stamp.second != second) {
      stamp = Stamp.of(second);
      last = stamp;
    }
    return stamp.text;
  }

  private record Stamp(long second, String text) {
    static Stamp of(long second) {
      return new Stamp(second, IMF_FIXDATE.format(Instant.ofEpochSecond(second)));
    }
  }
}
