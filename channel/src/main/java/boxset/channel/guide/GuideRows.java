package boxset.channel.guide;

import boxset.channel.Channel;
import boxset.channel.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * The guide of a day as items of HTML lists, in the zone of the channel: for a page's readers
 * without scripts.
 */
public final class GuideRows {
  private final Channel channel;
  private final Instant now;
  private final ZoneId zone;
  private final LocalDate day;
  private final Locale locale;
  private final Guide guide;

  /**
   * A day's guide.
   *
   * @param guide of the channel
   * @param day a date in the channel's zone
   * @param now what is on then is marked
   * @param language BCP 47 tag in which times and days are written
   */
  public GuideRows(Channel channel, Guide guide, LocalDate day, Instant now, String language) {
    this.channel = channel;
    this.guide = guide;
    this.zone = channel.head().zone();
    this.day = day;
    this.now = now;
    this.locale = Locale.forLanguageTag(language);
  }

  /** Links to the days around this one that anything is on: {@code ?day=2026-06-14}. */
  public String days() {
    LocalDate first = date(channel.milliseconds(channel.start()));
    LocalDate last = date(channel.milliseconds(channel.end()) - 1);
    DateTimeFormatter words = DateTimeFormatter.ofPattern("EEE d MMM", locale);
    StringBuilder text = new StringBuilder();
    for (LocalDate each = day.minusDays(3);
        !each.isAfter(day.plusDays(7));
        each = each.plusDays(1)) {
      if (!each.isBefore(first) && !each.isAfter(last)) {
        text.append("<li><a href=\"?day=")
            .append(each)
            .append(each.equals(day) ? "\" aria-current=\"date\">" : "\">")
            .append(escaped(words.format(each)))
            .append("</a></li>\n");
      }
    }
    return text.toString();
  }

  /** What begins on this day. */
  public String airings() {
    DateTimeFormatter clock =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).withZone(zone);
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    List<Listing> listings = guide.listings(from, to);
    StringBuilder text = new StringBuilder();
    for (Listing listing : listings) {
      Instant start = Instant.ofEpochMilli(channel.milliseconds(listing.start()));
      if (!start.isBefore(from)) {
        Instant end = Instant.ofEpochMilli(channel.milliseconds(listing.end()));
        String when = now.isBefore(start) ? "coming" : now.isBefore(end) ? "on" : "past";
        text.append("<li class=\"")
            .append(when)
            .append("\"><time datetime=\"")
            .append(start)
            .append("\">")
            .append(escaped(clock.format(start)))
            .append("</time><span class=\"words\"><span class=\"title\">")
            .append(escaped(listing.programme().subtitle().orElse(listing.programme().title())))
            .append("</span></span></li>\n");
      }
    }
    return text.toString();
  }

  private LocalDate date(long milliseconds) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(milliseconds), zone);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
