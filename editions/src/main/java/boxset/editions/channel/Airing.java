package boxset.editions.channel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Something that is shown, and can stand in a guide.
 *
 * @param due when it is to begin; for what nobody asked for, when it does
 * @param start its first frame on the channel
 * @param end the frame behind its last, breaks included
 */
record Airing(Anchor.Kind kind, Content content, Instant due, long start, long end) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Of all airings of a channel this one only: what is shown, and when it was to begin. */
  String id() {
    return content.id() + "-" + STAMP.format(due);
  }
}
