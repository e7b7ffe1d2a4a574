package boxset.editions.press;

import boxset.series.model.When;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days and times as people of a language write them. */
final class Dates {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Dates() {}

  /** {@code 14 June 2026}, {@code 14 June 2026, 21:00 (America/New_York)}. */
  static String text(When when, String language) {
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.forLanguageTag(language))
            .format(when.date());
    return when.time()
        .map(time ->
            day
                + ", "
                + CLOCK.format(time)
                + " ("
                + when.zone().map(ZoneId::getId).orElse("UTC")
                + ")")
        .orElse(day);
  }
}
