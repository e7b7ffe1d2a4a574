package boxset.formats.captions;

import boxset.formats.captions.CaptionFault.Kind;
import boxset.formats.captions.Inline.Style;
import boxset.formats.captions.InlineBuilder.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the words of SSA and ASS files; of their drawing, only slant, weight and top or bottom. */
final class SsaReader {
  private final CueCollector cues;
  private final Map<String, Integer> styleKeys = new HashMap<>();
  private List<String> styleFields = List.of();
  private List<String> eventFields =
      List.of(
          "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect",
          "text");
  private boolean legacyKeys;

  private SsaReader(CueCollector cues) {
    this.cues = cues;
  }

  static boolean isSsa(String text) {
    String start = text.stripLeading();
    return start.regionMatches(true, 0, "[Script Info]", 0, 13)
        || (start.regionMatches(true, 0, "Format:", 0, 7) && !text.contains("-->"))
        || start.regionMatches(true, 0, "[Events]", 0, 8)
        || start.regionMatches(true, 0, "Dialogue:", 0, 9);
  }

  static CaptionReading read(CueCollector cues) {
    return new SsaReader(cues).read();
  }

  private CaptionReading read() {
    String section = "";
    int number = 0;
    for (String raw : cues.text().lines().toList()) {
      number++;
      String line = raw.strip();
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = colon < 0 ? "" : line.substring(colon + 1).strip();
      if (line.startsWith("[")) {
        section = line.toLowerCase(Locale.ROOT);
        legacyKeys |= section.equals("[v4 styles]");
      } else if (key.equals("format")) {
        if (section.contains("styles")) {
          styleFields = fields(value);
        } else {
          eventFields = fields(value);
        }
      } else if (key.equals("style")) {
        readStyle(value);
      } else if (key.equals("dialogue")) {
        readDialogue(number, value);
      }
    }
    if (cues.isEmpty()) {
      return new NotCaptions(
          NotCaptions.Reason.EMPTY,
          "The file is SSA or ASS, and there is no dialogue in it.",
          "Export the captions again.");
    }
    cues.faultOnce(
        Kind.STYLING_DROPPED,
        CaptionFault.WHOLE_FILE,
        "Of SSA and ASS only the words are kept, and whether they stand at the top.");
    return cues.finish(CaptionFormat.SSA);
  }

  private static List<String> fields(String format) {
    return List.of(format.toLowerCase(Locale.ROOT).strip().split("\\s*,\\s*", -1));
  }

  private void readStyle(String value) {
    String[] values = value.split(",", -1);
    int name = styleFields.indexOf("name");
    int alignment = styleFields.indexOf("alignment");
    if (name < 0 || alignment < 0 || Math.max(name, alignment) >= values.length) {
      return;
    }
    String key = values[alignment].strip();
    if (key.length() == 1 || (legacyKeys && key.length() == 2 && key.startsWith("1"))) {
      int number = Character.digit(key.charAt(key.length() - 1), 10) + (key.length() == 2 ? 10 : 0);
      styleKeys.put(values[name].strip(), legacyKeys ? numberPad(number) : number);
    }
  }

  /** SSA version 4 counts 1 to 3 at the bottom, 5 to 7 at the top, 9 to 11 in the middle. */
  private static int numberPad(int legacy) {
    int column = legacy & 3;
    return column == 0 ? 2 : column + (legacy >= 8 ? 3 : legacy >= 4 ? 6 : 0);
  }

  private void readDialogue(int line, String value) {
    String[] values = value.split(",", eventFields.size());
    String start = field(values, "start");
    String end = field(values, "end");
    Time from = time(start);
    Time to = time(end);
    if (values.length < eventFields.size() || from == null || to == null) {
      cues.fault(
          Kind.UNREADABLE,
          line,
          CaptionFault.NO_TIME,
          "The times cannot be read, and the caption is left out. Write them as 0:00:01.50.");
      return;
    }
    InlineBuilder builder = new InlineBuilder();
    String speaker = field(values, "name");
    if (!speaker.isEmpty()) {
      builder.open(new Mark.Said(speaker));
    }
    int key = readText(field(values, "text"), builder);
    if (key == 0) {
      key = styleKeys.getOrDefault(field(values, "style"), 2);
    }
    CuePlacement placement =
        key >= 1 && key <= 9 ? SubRipReader.numberPad(key) : CuePlacement.DEFAULT;
    cues.cue(line, from.millis(), to.millis(), builder.finish(), placement);
  }

  private String field(String[] values, String name) {
    int at = eventFields.indexOf(name);
    return at < 0 || at >= values.length ? "" : values[at].strip();
  }

  /** {@code 0:00:01.50}, also with a colon before the hundredths, as some programs write. */
  private static @Nullable Time time(String text) {
    int last = text.lastIndexOf(':');
    boolean four = text.chars().filter(c -> c == ':').count() == 3;
    String pointed = four ? text.substring(0, last) + "." + text.substring(last + 1) : text;
    Time time = Time.read(pointed, 0);
    return time != null && time.end() == pointed.length() ? time : null;
  }

  /** Reads words and override codes; returns where {@code \an} wants them, or 0. */
  private static int readText(String text, InlineBuilder builder) {
    int key = 0;
    boolean drawing = false;
    int lastBrace = text.lastIndexOf('}');
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '{' && i < lastBrace ? text.indexOf('}', i) : -1;
      if (end >= 0) {
        builder.text(words.toString());
        words.setLength(0);
        for (String code : text.substring(i + 1, end).split("\\\\", -1)) {
          String tidy = code.strip();
          if (tidy.startsWith("an") && tidy.length() == 3 && Time.isDigit(tidy.charAt(2))) {
            key = tidy.charAt(2) - '0';
          } else if (tidy.startsWith("p") && tidy.length() == 2 && Time.isDigit(tidy.charAt(1))) {
            drawing = tidy.charAt(1) != '0';
          } else {
            style(tidy, builder);
          }
        }
        i = end;
      } else if (c == '\\' && i + 1 < text.length() && "Nnh".indexOf(text.charAt(i + 1)) >= 0) {
        words.append(text.charAt(++i) == 'h' ? '\u00A0' : '\n');
      } else if (!drawing) {
        words.append(c);
      }
    }
    builder.text(words.toString());
    return key;
  }

  private static void style(String code, InlineBuilder builder) {
    Style style =
        switch (code) {
          case "i0", "i1" -> Style.ITALIC;
          case "b0", "b1" -> Style.BOLD;
          case "u0", "u1" -> Style.UNDERLINE;
          default -> null;
        };
    if (style != null) {
      if (code.endsWith("1")) {
        builder.open(new Mark.Drawn(style));
      } else {
        builder.close(new Mark.Drawn(style));
      }
    }
  }
}
