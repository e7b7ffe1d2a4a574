package boxset.formats.captions;

import org.jspecify.annotations.Nullable;

/**
 * The line of SubRip and WebVTT that says when a caption is shown.
 *
 * @param startMillis may be negative
 * @param endMillis may be negative, or before the start
 * @param tidy whether both times are written as the formats ask
 * @param settings what follows the times
 */
record TimingLine(long startMillis, long endMillis, boolean tidy, String settings) {

  /** Reads a line; nothing when it is no such line. */
  static @Nullable TimingLine read(String line) {
    int arrow = line.indexOf("-->");
    int afterArrow = arrow + 3;
    if (arrow < 0) {
      arrow = line.indexOf("->");
      afterArrow = arrow + 2;
    }
    if (arrow < 0) {
      return null;
    }
    Time start = Time.read(line, skipSpace(line, 0));
    if (start == null || skipSpace(line, start.end()) != arrow) {
      return null;
    }
    Time end = Time.read(line, skipSpace(line, afterArrow));
    if (end == null || (end.end() < line.length() && !isSpace(line.charAt(end.end())))) {
      return null;
    }
    boolean tidy = start.tidy() && end.tidy() && afterArrow == arrow + 3;
    return new TimingLine(start.millis(), end.millis(), tidy, line.substring(end.end()).strip());
  }

  /** Whether a line that cannot be read was meant to be one: a time or an arrow to begin with. */
  static boolean isMeantAsOne(String line) {
    String text = line.strip();
    return text.contains("-->")
        && (text.startsWith("-->")
            || (!text.isEmpty() && (Time.isDigit(text.charAt(0)) || text.charAt(0) == '-')));
  }

  private static int skipSpace(String line, int from) {
    int i = from;
    while (i < line.length() && isSpace(line.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\u00A0';
  }
}
