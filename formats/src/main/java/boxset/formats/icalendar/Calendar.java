package boxset.formats.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A calendar (RFC 5545, 3.4) of events in UTC, which every calendar shows in its reader's own zone.
 *
 * @param product PRODID
 * @param name of the calendar, as most readers know it (X-WR-CALNAME)
 * @param events in order
 */
public record Calendar(String product, String name, List<Event> events) {
  /** An octet more would have to be folded (3.1). */
  private static final int LINE = 75;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Copies the list. */
  public Calendar {
    events = List.copyOf(events);
  }

  /**
   * VEVENT (3.6.1).
   *
   * @param uid the same whenever the event is told again
   * @param stamp DTSTAMP: when it was last changed
   * @param sequence how often it was changed
   * @param start to the second, rounded down
   * @param end to the second, rounded down
   * @param summary one line
   * @param description more lines
   * @param url of a page about it
   */
  public record Event(
      String uid,
      Instant stamp,
      int sequence,
      Instant start,
      Instant end,
      String summary,
      Optional<String> description,
      Optional<String> url) {}

  /** The calendar, lines ending with CRLF. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:" + escaped(product));
    line(text, "CALSCALE:GREGORIAN");
    line(text, "METHOD:PUBLISH");
    line(text, "X-WR-CALNAME:" + escaped(name));
    for (Event event : events) {
      line(text, "BEGIN:VEVENT");
      line(text, "UID:" + escaped(event.uid));
      line(text, "DTSTAMP:" + TIME.format(event.stamp));
      line(text, "SEQUENCE:" + event.sequence);
      line(text, "DTSTART:" + TIME.format(event.start));
      line(text, "DTEND:" + TIME.format(event.end));
      line(text, "SUMMARY:" + escaped(event.summary));
      event.description.ifPresent(words -> line(text, "DESCRIPTION:" + escaped(words)));
      event.url.ifPresent(url -> line(text, "URL:" + url));
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  /** TEXT (3.3.11). */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Folds between characters, not inside of one. */
  private static void line(StringBuilder text, String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int character = content.codePointAt(at);
      String written = Character.toString(character);
      int size = written.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > LINE) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(written);
      octets += size;
      at += Character.charCount(character);
    }
    text.append("\r\n");
  }
}
