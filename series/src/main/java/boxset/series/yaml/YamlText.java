package boxset.series.yaml;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes scalars so that every YAML 1.2 reader gives back the same text. */
public final class YamlText {
  /** What can be misread in no context, in braces or out of them. */
  private static final Pattern HARMLESS =
      Pattern.compile("[\\p{L}_/(][\\p{L}\\p{N} _./()!?+%'’…–-]*|[0-9][0-9:;.-]*:[0-9:;.-]*[0-9]");

  private static final Set<String> MEANT_OTHERWISE =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n", "inf", "nan");

  private YamlText() {}

  /** A text as a scalar on one line, in quotes only where it needs them. */
  public static String scalar(String text) {
    boolean plain =
        HARMLESS.matcher(text).matches()
            && !text.endsWith(" ")
            && !MEANT_OTHERWISE.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints().forEach(c -> append(out, c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int character) {
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isSafe(character)) {
          out.appendCodePoint(character);
        } else if (character >= 0xD800 && character <= 0xDFFF) {
          out.append("\\uFFFD");
        } else {
          out.append(
              character > 0xFFFF
                  ? String.format(Locale.ROOT, "\\U%08X", character)
                  : String.format(Locale.ROOT, "\\u%04X", character));
        }
      }
    }
  }

  private static boolean isSafe(int c) {
    boolean separator = c == 0x2028 || c == 0x2029 || c == 0xFEFF;
    boolean printable =
        (c >= 0x20 && c <= 0x7E)
            || (c > 0xA0 && c <= 0xD7FF)
            || (c >= 0xE000 && c <= 0xFFFD)
            || c >= 0x10000;
    return printable && !separator;
  }
}
