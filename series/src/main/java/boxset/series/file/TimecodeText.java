package boxset.series.file;

import boxset.series.diagnostics.Place;
import boxset.series.model.FrameRate;
import boxset.series.model.Span;
import boxset.series.model.Timecode;
import boxset.series.yaml.Value.Text;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Timecodes and spans as people write them, and what to say when they are wrong. */
final class TimecodeText {
  /** All forms, as a regular expression that Java and JSON Schema both read. */
  static final String PATTERN =
      "^([0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2}(\\.[0-9]{1,3})?$|^[0-9]{1,2}:[0-9]{2}:[0-9]{2}[:;][0-9]{2}$";

  private static final String FORMS =
      "Write hours, minutes and seconds: 00:11:42. More exactly 00:11:42.500, or with a frame:"
          + " 00:11:42:12.";
  private static final Pattern CLOCK =
      Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?:\\.(\\d{1,3}))?");
  private static final Pattern FRAMES =
      Pattern.compile("(\\d{1,2}):(\\d{2}):(\\d{2})([:;])(\\d{2})");
  private static final Pattern SPAN = Pattern.compile("(\\S+?)\\s*(?:-|–|—|\\bto\\b)\\s*(\\S+)");
  private static final Pattern COMMA = Pattern.compile("(.*\\d),(\\d{1,3})");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");
  private static final Pattern DOTS = Pattern.compile("\\d{1,2}\\.\\d{2}(\\.\\d{2})?");
  private static final Pattern UNITS =
      Pattern.compile(
          "(?:(\\d{1,2})\\s*h[a-z]*\\s*)?(?:(\\d{1,2})\\s*m[a-z]*\\s*)?(?:(\\d{1,2})\\s*s[a-z]*)?");

  /** Orders places when the rate is not known: no rate has more frames a second. */
  private static final FrameRate FINEST = new FrameRate(60, 1);

  private TimecodeText() {}

  /**
   * Whether one place is before another, whatever the frame rate turns out to be: within a second,
   * a count of frames and a fraction cannot be compared without it.
   */
  static boolean ascending(Timecode first, Timecode second) {
    long before = first.frame(FINEST);
    long after = second.frame(FINEST);
    boolean alike = first.getClass() == second.getClass();
    return alike ? before < after : before / FINEST.nominal() <= after / FINEST.nominal();
  }

  /** The timecode that some words of a scalar are. */
  static Optional<Timecode> timecode(Text text, String words, Reading reading) {
    Place place = Reading.within(text, words);
    Matcher clock = CLOCK.matcher(words);
    if (clock.matches()) {
      int hours = clock.group(1) == null ? 0 : Integer.parseInt(clock.group(1));
      int minutes = Integer.parseInt(clock.group(2));
      int seconds = Integer.parseInt(clock.group(3));
      String fraction = clock.group(4) == null ? "0" : (clock.group(4) + "00").substring(0, 3);
      if (!inRange(place, words, minutes, seconds, reading)) {
        return Optional.empty();
      }
      long whole = (hours * 60L + minutes) * 60 + seconds;
      return Optional.of(new Timecode.Clock(whole * 1000 + Integer.parseInt(fraction)));
    }
    Matcher frames = FRAMES.matcher(words);
    if (frames.matches()) {
      return frames(place, words, frames, reading);
    }
    return reading.refuse(place, "`" + words + "` is not a timecode", remedy(words));
  }

  private static Optional<Timecode> frames(Place place, String words, Matcher m, Reading reading) {
    int minutes = Integer.parseInt(m.group(2));
    int seconds = Integer.parseInt(m.group(3));
    int frames = Integer.parseInt(m.group(5));
    if (!inRange(place, words, minutes, seconds, reading)) {
      return Optional.empty();
    }
    if (frames > 59) {
      return reading.refuse(
          place,
          "`" + words + "` has frame " + frames + ", and no picture has so many a second",
          "For hundredths of a second write a point: "
              + words.substring(0, words.length() - 3)
              + "."
              + m.group(5));
    }
    boolean drop = m.group(4).equals(";");
    return Optional.of(
        new Timecode.Frames(Integer.parseInt(m.group(1)), minutes, seconds, frames, drop));
  }

  private static boolean inRange(
      Place place, String words, int minutes, int seconds, Reading reading) {
    if (minutes > 59 || seconds > 59) {
      reading.error(
          place,
          "`"
              + words
              + "` has "
              + (seconds > 59 ? seconds + " seconds" : minutes + " minutes")
              + ", and they go to 59",
          FORMS);
      return false;
    }
    return true;
  }

  private static String remedy(String words) {
    Matcher comma = COMMA.matcher(words);
    if (comma.matches() && words.contains(":")) {
      return "Write a point before the milliseconds: " + comma.group(1) + "." + comma.group(2);
    }
    if (SECONDS.matcher(words).matches()) {
      return FORMS
          + "\n"
          + words
          + " seconds are "
          + new Timecode.Clock(Long.parseLong(words) * 1000)
          + ".";
    }
    if (DOTS.matcher(words).matches()) {
      return "Write colons: " + words.replace('.', ':');
    }
    Matcher units = UNITS.matcher(words);
    if (units.matches() && !words.isEmpty()) {
      return "Write: "
          + two(units.group(1))
          + ":"
          + two(units.group(2))
          + ":"
          + two(units.group(3));
    }
    if (words.startsWith("-")) {
      return "Timecodes count from the start of the part, 00:00:00.";
    }
    return FORMS;
  }

  private static String two(@Nullable String digits) {
    return digits == null ? "00" : digits.length() == 1 ? "0" + digits : digits;
  }

  /** The span that some words of a scalar are. */
  static Optional<Span> span(Text text, String words, Reading reading) {
    Place place = Reading.within(text, words);
    Matcher m = SPAN.matcher(words);
    if (!m.matches()) {
      return reading.refuse(
          place,
          "`" + words + "` is not a span",
          "Write where it begins, a dash, and where it ends: 00:14:10-00:15:02.");
    }
    Optional<Timecode> from = timecode(text, m.group(1), reading);
    Optional<Timecode> to = timecode(text, m.group(2), reading);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!ascending(from.get(), to.get())) {
      return reading.refuse(
          place,
          "this span ends at " + to.get() + ", which is not after its start at " + from.get(),
          "Swap the two, or correct one of them.");
    }
    return Optional.of(new Span(from.get(), to.get()));
  }
}
