package boxset.channel.guide;

import boxset.channel.Channel;
import boxset.channel.Listing;
import boxset.channel.guide.templates.JteairingsGenerated;
import boxset.channel.guide.templates.JtedaysGenerated;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The guide of a day as items of HTML lists, in the zone of the channel: for a page's readers
 * without scripts.
 */
public final class GuidePage {
  private static final int DAYS_BEFORE = 3;
  private static final int DAYS_BEHIND = 7;

  private final Channel channel;
  private final Instant now;
  private final ZoneId zone;
  private final LocalDate day;
  private final Locale locale;
  private final Guide guide;

  /**
   * A day that something is on.
   *
   * @param shown whether it is the one whose guide this is
   * @param words how it is called in the page's language
   */
  public record Day(LocalDate date, boolean shown, String words) {}

  /**
   * What begins on the day.
   *
   * @param when {@code past}, {@code on} or {@code coming}
   * @param clock the time of day in the channel's zone, in the page's language
   */
  public record Row(String when, Instant start, String clock, String title) {}

  /**
   * A day's guide.
   *
   * @param guide of the channel
   * @param day a date in the channel's zone
   * @param now what is on then is marked
   * @param language BCP 47 tag in which times and days are written
   */
  public GuidePage(Channel channel, Guide guide, LocalDate day, Instant now, String language) {
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
    List<Day> days =
        day.minusDays(DAYS_BEFORE)
            .datesUntil(day.plusDays(DAYS_BEHIND + 1))
            .filter(each -> !each.isBefore(first) && !each.isAfter(last))
            .map(each -> new Day(each, each.equals(day), words.format(each)))
            .toList();
    return written(out -> JtedaysGenerated.render(out, null, days));
  }

  /** What begins on this day. */
  public String airings() {
    DateTimeFormatter clock =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).withZone(zone);
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    List<Row> rows = new ArrayList<>();
    for (Listing listing : guide.listings(from, to)) {
      Instant start = Instant.ofEpochMilli(channel.milliseconds(listing.start()));
      if (!start.isBefore(from)) {
        Instant end = Instant.ofEpochMilli(channel.milliseconds(listing.end()));
        rows.add(
            new Row(
                now.isBefore(start) ? "coming" : now.isBefore(end) ? "on" : "past",
                start,
                clock.format(start),
                listing.programme().subtitle().orElse(listing.programme().title())));
      }
    }
    return written(out -> JteairingsGenerated.render(out, null, rows));
  }

  private LocalDate date(long milliseconds) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(milliseconds), zone);
  }

  private static String written(Consumer<OwaspHtmlTemplateOutput> template) {
    StringOutput text = new StringOutput();
    template.accept(new OwaspHtmlTemplateOutput((TemplateOutput) text));
    return text.toString();
  }
}
