package boxset.series.diagnostics;

/**
 * A line of text and the marker to print under it, aligned for a terminal: tabs become spaces, wide
 * characters count twice, combining ones not at all, and a very long line is cut around the mark.
 */
record MarkedLine(String line, String marker) {
  private static final int TAB = 4;
  private static final int WIDEST = 110;
  private static final int BEFORE_MARK = 50;

  static MarkedLine of(Place place) {
    int[] characters = place.text().codePoints().toArray();
    int mark = Math.clamp(place.column() - 1L, 0, characters.length);
    int end = Math.clamp((long) mark + Math.max(1, place.length()), mark + 1, mark + WIDEST);
    int first = characters.length > WIDEST ? Math.max(0, mark - BEFORE_MARK) : 0;
    int last = Math.min(characters.length, first + WIDEST);
    StringBuilder line = new StringBuilder(first > 0 ? "…" : "");
    StringBuilder marker = new StringBuilder(first > 0 ? " " : "");
    int column = line.length();
    for (int i = first; i < last; i++) {
      int width = append(line, characters[i], column);
      column += width;
      if (i < end) {
        marker.append((i < mark ? " " : "^").repeat(width));
      }
    }
    if (last < characters.length) {
      line.append('…');
    }
    if (mark >= last) {
      marker.append('^');
    }
    return new MarkedLine(line.toString(), marker.toString());
  }

  private static int append(StringBuilder line, int character, int column) {
    if (character == '\t') {
      int width = TAB - column % TAB;
      line.repeat(' ', width);
      return width;
    }
    line.appendCodePoint(Character.isISOControl(character) ? '\uFFFD' : character);
    return width(character);
  }

  /** Cells of a terminal, by the wide classes of Unicode Standard Annex 11. */
  private static int width(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        Character.isIdeographic(character)
            || Character.isEmojiPresentation(character)
            || (character >= 0x1100 && character <= 0x115F)
            || (character >= 0x2E80 && character <= 0x303E)
            || (character >= 0x3041 && character <= 0xA4CF)
            || (character >= 0xAC00 && character <= 0xD7A3)
            || (character >= 0xFF01 && character <= 0xFF60)
            || (character >= 0xFFE0 && character <= 0xFFE6);
    return wide ? 2 : 1;
  }
}
