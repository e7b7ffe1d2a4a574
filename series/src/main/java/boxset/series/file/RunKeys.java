package boxset.series.file;

import static boxset.series.file.AvailabilityKeys.CLOSES;
import static boxset.series.file.AvailabilityKeys.EXCEPT;
import static boxset.series.file.AvailabilityKeys.OPENS;
import static boxset.series.file.AvailabilityKeys.WHERE;
import static boxset.series.file.AvailabilityKeys.availability;
import static boxset.series.file.Key.optional;
import static boxset.series.file.Key.required;

import boxset.series.model.Availability;
import boxset.series.model.RunSettings;
import boxset.series.model.RunSettings.DoubleHour;
import boxset.series.model.RunSettings.Fill;
import boxset.series.model.RunSettings.MissingHour;
import boxset.series.model.RunSettings.Overrun;
import boxset.series.model.When;
import boxset.series.model.Window;
import boxset.series.model.Window.Marathon;
import boxset.series.model.Window.Slot;
import boxset.series.model.Window.TimeOfDay;
import boxset.series.yaml.Value.Text;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The run on a channel. */
final class RunKeys {
  private static final Pattern LENGTH = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})");
  private static final String ID_SCHEMA = "^(?=.{3,100}$)[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$";
  private static final String LENGTH_SCHEMA = "^([0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2}$";

  private static final Key<String> CHANNEL =
      required("channel", Scalars.line("a name", "Long Way TV"), "The channel.");
  private static final Key<String> ID =
      optional(
              "id",
              new TextShape<>(
                  "words of letters, digits and hyphens, with dots between them",
                  "summer.longway.example",
                  Scalars.pattern(ID_SCHEMA),
                  RunKeys::id),
              "By which guides and addresses know the channel. Let it be one of yours, like the name"
                  + " of a host, and never change it: programs that have the channel know it by"
                  + " this.")
          .without("the `id` of the series and `.channel`");
  private static final Key<Integer> NUMBER =
      optional(
              "number",
              Scalars.number("a number", "7", 1, 9999),
              "By which viewers choose it, in lists of channels and on a tuner. Programs that have"
                  + " more channels of yours want one for each.")
          .without("1")
          .not("lcn", "position");
  private static final Key<When> PREMIERE =
      optional(
          "premiere",
          DateText.DAY_OR_TIME,
          "When the first part is first shown. The others follow at the same time of day.");
  private static final Key<Slot> SLOT =
      optional(
              "slot",
              ChoiceShape.of("slot", Slot.class),
              "How often the next part is shown; behind the last comes the first again, until the"
                  + " run closes. `once`: all parts in a row, at the premiere.")
          .without("nightly");
  private static final Key<List<TimeOfDay>> REPEATS =
      optional(
          "repeats",
          DateText.PLACED_TIME_OF_DAY.oneOrMore("times of day"),
          "When the part that was last in its slot is shown again; `noon` and `midnight` will do.");
  private static final Key<DayOfWeek> MARATHON =
      optional(
          "marathon",
          ChoiceShape.of("day", DayOfWeek.class),
          "The day all parts that have been shown are shown in a row. Repeats give way to it.");
  private static final Key<LocalTime> MARATHON_AT =
      optional("marathon_at", DateText.TIME_OF_DAY, "When on that day it begins.").without("noon");
  private static final Key<ZoneId> ZONE =
      optional("zone", DateText.ZONE, "The time zone whose clocks the channel keeps.")
          .without("that of the premiere")
          .not("timezone", "tz");
  private static final Key<LocalTime> DAY_START =
      optional(
              "day_start",
              DateText.TIME_OF_DAY,
              "When the broadcast day begins: what is shown at 02:00 belongs to the evening"
                  + " before.")
          .without("06:00")
          .not("day", "daybegins");
  private static final Key<Fill> FILL =
      optional(
              "fill",
              ChoiceShape.of("fill", Fill.class),
              "What is shown when nothing is due: a `wheel` of the parts that have been shown, with"
                  + " extras between them; `extras` and interviews; or `slates` that say what comes"
                  + " next.")
          .without("wheel")
          .not("filler", "between");
  private static final Key<Integer> GRID =
      optional(
              "grid",
              Scalars.number("a number of minutes", "15", 1, 60),
              "Parts of the wheel begin so many minutes apart, or a multiple of it.")
          .without("15");
  private static final Key<Duration> BREAKS =
      optional(
              "breaks",
              length("a length", "2:00"),
              "How long each of a part's `breaks` lasts: extras and slates are shown in it.")
          .without("parts are shown whole");
  private static final Key<Integer> CATCH_UP =
      optional(
              "catch_up",
              Scalars.number("a number of days", "7", 0, 366),
              "For so many days what was on can be watched from its beginning; 0: only while it is"
                  + " on.")
          .without("7")
          .not("replay", "archive");
  private static final Key<Duration> REWIND =
      optional(
              "rewind",
              length("a length", "30:00"),
              "How far a player may go back in what is on, an hour at most.")
          .without("2:00")
          .not("window", "timeshift", "buffer", "dvr");
  private static final Key<MissingHour> MISSING_HOUR =
      optional(
              "missing_hour",
              ChoiceShape.of("choice", MissingHour.class),
              "What becomes of a time that does not exist because clocks go forward: `skip` it that"
                  + " day, or `shift` it behind the missing hour.")
          .without("shift")
          .not("gap", "dst", "spring");
  private static final Key<DoubleHour> DOUBLE_HOUR =
      optional(
              "double_hour",
              ChoiceShape.of("choice", DoubleHour.class),
              "Which is meant of a time that a day has twice because clocks go back.")
          .without("first")
          .not("overlap", "autumn", "fall");
  private static final Key<Overrun> OVERRUN =
      optional(
              "overrun",
              new TextShape<>(
                  "`error`, `cut` or a length",
                  "5:00",
                  Scalars.pattern("^(error|cut|([0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2})$"),
                  RunKeys::overrun),
              "What happens when something is due while a part is still on the air: an `error` of"
                  + " this file; `cut` the part off; or let what is due begin late, at most by this"
                  + " length.")
          .without("error")
          .not("over", "late", "join");

  static final Keys<Window.Run> RUN =
      new Keys<>(
          "the run",
          "A run on a channel.",
          List.of(
              CHANNEL,
              ID,
              NUMBER,
              PREMIERE,
              SLOT,
              REPEATS,
              MARATHON,
              MARATHON_AT,
              ZONE,
              DAY_START,
              FILL,
              GRID,
              BREAKS,
              CATCH_UP,
              REWIND,
              MISSING_HOUR,
              DOUBLE_HOUR,
              OVERRUN,
              OPENS,
              CLOSES,
              WHERE,
              EXCEPT),
          RunKeys::run);

  private RunKeys() {}

  private static Window.Run run(Fields f) {
    Availability open = availability(f);
    WindowChecks.premiere(open, f.get(PREMIERE), f.reading());
    if (f.has(MARATHON_AT) && !f.has(MARATHON)) {
      f.reading()
          .error(
              f.place(MARATHON_AT),
              "this run has no marathon that could begin",
              "Say on which day: marathon: sunday");
    }
    RunSettings defaults = RunSettings.DEFAULTS;
    if (f.get(REWIND).filter(rewind -> rewind.compareTo(Duration.ofHours(1)) > 0).isPresent()) {
      f.reading()
          .error(
              f.place(REWIND),
              "this goes back more than an hour, and every player would be told of all of it",
              "Make it an hour at most: rewind: 1:00:00. What was on before can be watched for"
                  + " `catch_up` days.");
    }
    return new Window.Run(
        open,
        f.require(CHANNEL),
        f.get(PREMIERE),
        f.get(SLOT).orElse(Slot.NIGHTLY),
        f.list(REPEATS),
        f.get(MARATHON)
            .map(day ->
                new Marathon(day, f.get(MARATHON_AT).orElse(LocalTime.NOON), f.place(MARATHON))),
        new RunSettings(
            f.get(ID),
            f.get(NUMBER).orElse(defaults.number()),
            f.get(CATCH_UP).map(Duration::ofDays).orElse(defaults.catchUp()),
            f.get(REWIND).orElse(defaults.rewind()),
            f.get(ZONE),
            f.get(DAY_START).orElse(defaults.dayStart()),
            f.get(FILL).orElse(defaults.fill()),
            f.get(GRID).map(Duration::ofMinutes).orElse(defaults.grid()),
            f.get(BREAKS).orElse(defaults.breaks()),
            f.get(MISSING_HOUR).orElse(defaults.missingHour()),
            f.get(DOUBLE_HOUR).orElse(defaults.doubleHour()),
            f.get(OVERRUN).orElse(defaults.overrun())),
        f.place());
  }

  private static Optional<String> id(Text text, Reading reading) {
    String word = text.text().strip();
    return word.matches(ID_SCHEMA)
        ? Optional.of(word)
        : reading.refuse(
            text.place(),
            "`" + word + "` cannot be the id of a channel",
            "It is like the name of a host (XMLTV asks for that): words of letters, digits and hyphens with"
                + " dots between them, such as summer.longway.example.");
  }

  private static Optional<Overrun> overrun(Text text, Reading reading) {
    String word = text.text().strip();
    return switch (word) {
      case "error" -> Optional.of(new Overrun.Refused());
      case "cut" -> Optional.of(new Overrun.Cut());
      default -> {
        Optional<Duration> most = length(word);
        yield most.isPresent()
            ? Optional.of(new Overrun.Late(most.get()))
            : reading.refuse(
                text.place(),
                "`" + word + "` is no choice",
                "It is `error`, `cut`, or minutes and seconds: 5:00.");
      }
    };
  }

  private static Shape<Duration> length(String words, String example) {
    return new TextShape<>(
        words,
        example,
        Scalars.pattern(LENGTH_SCHEMA),
        (text, reading) -> {
          String word = text.text().strip();
          Optional<Duration> length = length(word);
          return length.isPresent() && !length.get().isZero()
              ? length
              : reading.refuse(
                  text.place(),
                  "`" + word + "` is not a length",
                  "Write minutes and seconds, such as " + example + ".");
        });
  }

  private static Optional<Duration> length(String word) {
    Matcher m = LENGTH.matcher(word);
    if (!m.matches() || Integer.parseInt(m.group(3)) > 59) {
      return Optional.empty();
    }
    int hours = m.group(1) == null ? 0 : Integer.parseInt(m.group(1));
    int minutes = Integer.parseInt(m.group(2));
    return m.group(1) != null && minutes > 59
        ? Optional.empty()
        : Optional.of(
            Duration.ofHours(hours).plusMinutes(minutes).plusSeconds(Integer.parseInt(m.group(3))));
  }
}
