package boxset.series.file;

import boxset.series.diagnostics.Place;
import boxset.series.model.When;
import boxset.series.model.Window.TimeOfDay;
import boxset.series.yaml.Value.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days, times and time zones. */
final class DateText {
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Pattern WHEN =
      Pattern.compile(
          "(\\S+?)(?:(?:\\s+|(?<=\\d)T(?=\\d))(\\d{1,2}:\\d{2}|noon|midnight)(?:\\s*(\\S.*))?)?");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})");

  /** A day. */
  static final Shape<LocalDate> DAY_ONLY =
      new TextShape<>(
          "a date",
          "2027-06-30",
          Scalars.pattern("^" + DATE + "$"),
          (text, reading) -> date(text, text.text().strip(), reading));

  /** A day, or a time on a day. */
  static final Shape<When> DAY_OR_TIME =
      new TextShape<>(
          "a date, or a date and a time",
          "2026-06-14 21:00 America/New_York",
          Scalars.pattern(
              "^" + DATE + "([ T]+([0-9]{1,2}:[0-9]{2}|noon|midnight)( *[A-Za-z0-9_/+:-]+)?)?$"),
          (text, reading) -> when(text, reading));

  /** A time of day. */
  static final Shape<LocalTime> TIME_OF_DAY =
      new TextShape<>(
          "a time of day",
          "02:00",
          Scalars.pattern("^([0-9]{1,2}:[0-9]{2}|noon|midnight)$"),
          (text, reading) -> time(text, text.text().strip(), reading));

  /** A time of day, and where it is written. */
  static final Shape<TimeOfDay> PLACED_TIME_OF_DAY =
      new TextShape<>(
          TIME_OF_DAY.words(),
          TIME_OF_DAY.example(),
          Scalars.pattern("^([0-9]{1,2}:[0-9]{2}|noon|midnight)$"),
          (text, reading) ->
              time(text, text.text().strip(), reading)
                  .map(time -> new TimeOfDay(time, text.place())));

  /** A time zone. */
  static final Shape<ZoneId> ZONE =
      new TextShape<>(
          "a time zone",
          "America/New_York",
          Scalars.text(),
          (text, reading) -> zone(text, text.text().strip(), reading));

  private DateText() {}

  private static Optional<When> when(Text text, Reading reading) {
    String words = text.text().strip();
    Matcher m = WHEN.matcher(words);
    if (!m.matches()) {
      return date(text, words, reading).map(d -> dateOnly(d, text.place(), reading));
    }
    Optional<LocalDate> date = date(text, m.group(1), reading);
    if (m.group(2) == null) {
      return date.map(d -> dateOnly(d, text.place(), reading));
    }
    Optional<LocalTime> time = time(text, m.group(2), reading);
    Optional<ZoneId> own = m.group(3) == null ? Optional.empty() : zone(text, m.group(3), reading);
    if (date.isEmpty() || time.isEmpty() || (m.group(3) != null && own.isEmpty())) {
      return Optional.empty();
    }
    Optional<ZoneId> zone = own.or(reading::zone);
    if (zone.isEmpty()) {
      reading.warn(
          text.place(),
          "this time has no time zone, so UTC is taken",
          "Add one: "
              + words
              + " America/New_York\nOr once for the whole series: time_zone: America/New_York");
    } else if (zone.get().getRules().getValidOffsets(date.get().atTime(time.get())).isEmpty()) {
      return reading.refuse(
          text.place(),
          "there is no " + m.group(2) + " on that day in " + zone.get() + ": the clocks go forward",
          "Choose a time an hour earlier or later.");
    }
    return Optional.of(new When(date.get(), time, zone, text.place()));
  }

  private static When dateOnly(LocalDate date, Place place, Reading reading) {
    return new When(date, Optional.empty(), reading.zone(), place);
  }

  static Optional<LocalDate> date(Text text, String words, Reading reading) {
    Matcher m = DAY.matcher(words);
    Place place = Reading.within(text, words);
    if (!m.matches()) {
      return reading.refuse(
          place, "`" + words + "` is not a date", "Write year-month-day: 2026-06-14.");
    }
    try {
      return Optional.of(LocalDate.parse(words));
    } catch (DateTimeException e) {
      return reading.refuse(
          place, "there is no day `" + words + "`", "Write year-month-day: 2026-06-14.");
    }
  }

  private static Optional<LocalTime> time(Text text, String words, Reading reading) {
    if (words.equals("noon")) {
      return Optional.of(LocalTime.NOON);
    }
    if (words.equals("midnight")) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    Matcher m = TIME.matcher(words);
    int hour = m.matches() ? Integer.parseInt(m.group(1)) : 24;
    int minute = m.matches() ? Integer.parseInt(m.group(2)) : 0;
    if (hour > 23 || minute > 59) {
      return reading.refuse(
          Reading.within(text, words),
          "`" + words + "` is not a time of day",
          "Write hours and minutes by the 24-hour clock: 21:00. `noon` and `midnight` will do.");
    }
    return Optional.of(LocalTime.of(hour, minute));
  }

  private static Optional<ZoneId> zone(Text text, String words, Reading reading) {
    boolean region = words.equals("UTC") || isCity(words);
    boolean offset = words.matches("Z|[+-][0-9]{2}:[0-9]{2}");
    try {
      if (region || offset) {
        return Optional.of(ZoneId.of(words));
      }
    } catch (DateTimeException e) {
      if (offset) {
        return reading.refuse(
            Reading.within(text, words),
            "`" + words + "` is no offset",
            "It goes from -18:00 to +18:00.");
      }
    }
    TreeSet<String> known = new TreeSet<>(ZoneId.getAvailableZoneIds());
    known.removeIf(zone -> !isCity(zone));
    String city = words.replace(' ', '_');
    Optional<String> meant =
        known.stream()
            .filter(z -> z.substring(z.lastIndexOf('/') + 1).equalsIgnoreCase(city))
            .findFirst()
            .or(() -> Suggestion.among(words, known));
    return reading.refuse(
        Reading.within(text, words),
        "`" + words + "` is not a time zone",
        meant
            .map(z -> "Did you mean `" + z + "`?")
            .orElse("Write region and city: America/New_York, Europe/Berlin."));
  }

  private static boolean isCity(String zone) {
    return zone.contains("/") && !zone.startsWith("SystemV/") && !zone.startsWith("Etc/");
  }
}
