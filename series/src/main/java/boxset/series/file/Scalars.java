package boxset.series.file;

import static boxset.series.file.Definitions.node;

import boxset.series.model.FrameRate;
import boxset.series.model.Ids;
import boxset.series.model.Mark;
import boxset.series.model.Prose;
import boxset.series.model.Span;
import boxset.series.model.Timecode;
import boxset.series.yaml.Value.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Scalars that several mappings use. */
final class Scalars {
  /** One line of text. */
  static final Shape<String> LINE = line("text", "The Long Way Up");

  /** A name of a person or a company. */
  static final Shape<String> NAME = line("a name", "Ana Reyes");

  /** Text of any length, written here. */
  static final Shape<Prose> PROSE =
      new TextShape<>(
          "text",
          "Two studio kids build a sound",
          text(),
          (text, _) -> Optional.of(new Prose(text.text().strip(), text.place())));

  /** A place in a part. */
  static final Shape<Timecode> TIMECODE =
      new TextShape<>(
          "a timecode",
          "00:11:42",
          pattern(TimecodeText.PATTERN),
          (text, reading) -> TimecodeText.timecode(text, text.text().strip(), reading));

  /** A place in a part, which is all there is to it. */
  static final Shape<Mark> MARK =
      new TextShape<>(
          "a timecode",
          "00:15:30",
          pattern(TimecodeText.PATTERN),
          (text, reading) ->
              TimecodeText.timecode(text, text.text().strip(), reading)
                  .map(t -> new Mark(t, text.place())));

  /** A stretch of a part. */
  static final Shape<Span> SPAN =
      new TextShape<>(
          "a span",
          "00:00:00-00:00:48",
          text(),
          (text, reading) -> TimecodeText.span(text, text.text().strip(), reading));

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,2}))? ?%?");
  private static final Pattern BIT_RATE =
      Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,3}))? ?([kKmM])(?:bit/s|bps|b/s|bit)?");

  /** What the site has at its root beside the folders of parts, interviews and extras. */
  private static final Set<String> FOLDERS =
      Set.of("art", "articles", "assets", "channel", "people", "press", "themes");

  private static final Map<String, FrameRate> FRAME_RATES = frameRates();

  /** Frames a second. */
  static final Shape<FrameRate> FRAME_RATE = new ChoiceShape<>("frame rate", FRAME_RATES);

  /** A share or a position in hundredths of a per cent. */
  static final Shape<Integer> PERCENTAGE =
      new TextShape<>(
          "a percentage",
          "62%",
          node().put("type", "string").put("pattern", "^[0-9]{1,3}(\\.[0-9]{1,2})? ?%?$"),
          (text, reading) -> {
            Matcher m = PERCENT.matcher(text.text().strip());
            int value = m.matches() ? hundredths(m) : -1;
            return value >= 0 && value <= 10_000
                ? Optional.of(value)
                : reading.refuse(
                    text.place(),
                    "`" + text.text() + "` is not a percentage",
                    "Write a number from 0 to 100 with a %, such as 62%.");
          });

  private Scalars() {}

  /** Text on one line, which a folded value becomes. */
  static Shape<String> line(String words, String example) {
    return new TextShape<>(
        words,
        example,
        text(),
        (text, reading) -> {
          String line = text.text().strip();
          if (line.isEmpty()) {
            return reading.refuse(
                text.place(), "there is nothing in the quotes", "Write " + words + ".");
          }
          if (line.contains("\n")) {
            return reading.refuse(text.place(), "this must be one line", "Remove the line breaks.");
          }
          return Optional.of(line);
        });
  }

  /** A text of a fixed form. */
  static Shape<String> form(String words, String example, String pattern, String remedy) {
    Pattern form = Pattern.compile(pattern);
    ObjectNode schema = node();
    schema.putArray("type").add("string").add("integer");
    return new TextShape<>(
        words,
        example,
        schema.put("pattern", pattern),
        (text, reading) ->
            form.matcher(text.text().strip()).matches()
                ? Optional.of(text.text().strip())
                : reading.refuse(text.place(), "`" + text.text() + "` is not " + words, remedy));
  }

  /** A new id of something. */
  static Shape<String> newId(Names.Kind kind, String example) {
    return new TextShape<>(
        "an id",
        example,
        id(),
        (text, reading) -> {
          Optional<String> id = idText(text, text.text().strip(), reading);
          id.ifPresent(i -> reading.names().declare(kind, i, text.place(), reading.diagnostics()));
          if (kind.hasFolder() && id.filter(FOLDERS::contains).isPresent()) {
            return reading.refuse(
                text.place(),
                "`" + id.get() + "` is a folder of the site already",
                "Choose another id, such as `" + id.get() + "-1`.");
          }
          return id;
        });
  }

  /** A text as an id; whether it is taken is not looked at. */
  static Optional<String> idText(Text text, String id, Reading reading) {
    if (Ids.isId(id)) {
      return Optional.of(id);
    }
    String meant = Ids.of(id);
    return reading.refuse(
        Reading.within(text, id),
        "`" + id + "` is not an id: lower case letters, digits and dashes, at most " + Ids.LONGEST,
        meant.isEmpty() ? "Choose one such as `p1`." : "Write: " + meant);
  }

  /** A whole number in a range. */
  static Shape<Integer> number(String words, String example, int least, int most) {
    ObjectNode schema = node();
    schema.putArray("type").add("integer").add("string");
    schema.put("pattern", "^[0-9]+$").put("minimum", least).put("maximum", most);
    return new TextShape<>(
        words,
        example,
        schema,
        (text, reading) -> {
          String digits = text.text().strip();
          boolean number = digits.matches("[0-9]{1,9}");
          int value = number ? Integer.parseInt(digits) : -1;
          return number && value >= least && value <= most
              ? Optional.of(value)
              : reading.refuse(
                  text.place(),
                  "`" + digits + "` is not " + words + " from " + least + " to " + most,
                  "Write digits only, such as " + example + ".");
        });
  }

  /** Bits a second, given in kbit/s. */
  static Shape<Integer> bitRate(String example, int least, int most) {
    return new TextShape<>(
        "a rate",
        example,
        pattern("^[0-9]{1,6}(\\.[0-9]{1,3})? ?[kKmM](bit/s|bps|b/s|bit)?$"),
        (text, reading) -> {
          Matcher m = BIT_RATE.matcher(text.text().strip());
          if (!m.matches()) {
            return reading.refuse(
                text.place(),
                "`" + text.text() + "` is not a rate",
                "Write kilobits a second with a k, or megabits with an M: " + example + ".");
          }
          int unit = m.group(3).equalsIgnoreCase("k") ? 1 : 1000;
          String fraction = m.group(2) == null ? "000" : (m.group(2) + "00").substring(0, 3);
          long kilobits =
              Long.parseLong(m.group(1)) * unit + Long.parseLong(fraction) * unit / 1000;
          return kilobits >= least && kilobits <= most
              ? Optional.of((int) kilobits)
              : reading.refuse(
                  text.place(),
                  "a rate of " + kilobits + "k is out of range",
                  "It may be from " + least + "k to " + most + "k.");
        });
  }

  /** Another shape with something done to its value. */
  static <A, B> Shape<B> map(Shape<A> shape, Function<A, B> function) {
    return new MappedShape<>(shape, function);
  }

  static ObjectNode text() {
    ObjectNode schema = node();
    schema.putArray("type").add("string").add("number").add("boolean");
    return schema;
  }

  static ObjectNode id() {
    ObjectNode schema = node();
    schema.putArray("type").add("string").add("integer");
    return schema.put("pattern", Ids.PATTERN).put("maxLength", Ids.LONGEST);
  }

  static ObjectNode pattern(String pattern) {
    return node().put("type", "string").put("pattern", pattern);
  }

  private static int hundredths(Matcher percent) {
    String rest = percent.group(2) == null ? "00" : (percent.group(2) + "0").substring(0, 2);
    return Integer.parseInt(percent.group(1)) * 100 + Integer.parseInt(rest);
  }

  private static Map<String, FrameRate> frameRates() {
    Map<String, FrameRate> rates = new LinkedHashMap<>();
    rates.put("23.976", new FrameRate(24000, 1001));
    rates.put("23.98", new FrameRate(24000, 1001));
    rates.put("24000/1001", new FrameRate(24000, 1001));
    rates.put("24", new FrameRate(24, 1));
    rates.put("25", new FrameRate(25, 1));
    rates.put("29.97", new FrameRate(30000, 1001));
    rates.put("30000/1001", new FrameRate(30000, 1001));
    rates.put("30", new FrameRate(30, 1));
    rates.put("48", new FrameRate(48, 1));
    rates.put("50", new FrameRate(50, 1));
    rates.put("59.94", new FrameRate(60000, 1001));
    rates.put("60000/1001", new FrameRate(60000, 1001));
    rates.put("60", new FrameRate(60, 1));
    return rates;
  }
}
