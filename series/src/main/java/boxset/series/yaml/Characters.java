package boxset.series.yaml;

import boxset.series.diagnostics.Diagnostics;
import java.util.Locale;

/** Finds characters that do not show and spoil a YAML file (YAML 1.2.2, section 5.1). */
final class Characters {
  private static final int NO_BREAK_SPACE = 0xA0;

  private Characters() {}

  /** Whether all characters may be in a YAML file; the first that may not is reported. */
  static boolean check(SourceText source, Diagnostics diagnostics) {
    boolean indentation = true;
    for (int i = 0; i < source.length(); i++) {
      int character = source.at(i);
      if (!printable(character)) {
        diagnostics.error(
            source.place(i, i + 1),
            String.format(
                Locale.ROOT, "here is a character that does not show (U+%04X)", character),
            "Delete it: put the cursor after it and press backspace.");
        return false;
      }
      if (indentation && character == NO_BREAK_SPACE) {
        diagnostics.error(
            source.place(i, i + 1),
            "this line is indented with a no-break space, as copied from a web page",
            "Replace the indentation with ordinary spaces.");
        return false;
      }
      indentation = character == '\n' || character == '\r' || (indentation && character == ' ');
    }
    return true;
  }

  private static boolean printable(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c == 0x85
        || (c >= 0x20 && c <= 0x7E)
        || (c >= 0xA0 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
