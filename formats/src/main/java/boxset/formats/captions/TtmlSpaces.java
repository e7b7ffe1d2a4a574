package boxset.formats.captions;

/** Spaces between words as XML has them (TTML2, section 8.2.10): runs are one, lines end clean. */
final class TtmlSpaces {
  private final InlineBuilder builder;
  private boolean lineStart = true;
  private boolean pendingSpace;

  TtmlSpaces(InlineBuilder builder) {
    this.builder = builder;
  }

  void words(String words, boolean preserve) {
    if (preserve) {
      builder.text((pendingSpace ? " " : "") + words);
      pendingSpace = false;
      lineStart = words.endsWith("\n");
      return;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t') {
        pendingSpace = !lineStart;
        continue;
      }
      if (pendingSpace) {
        text.append(' ');
      }
      pendingSpace = false;
      lineStart = false;
      text.append(c);
    }
    builder.text(text.toString());
  }

  void lineBreak() {
    pendingSpace = false;
    lineStart = true;
    builder.lineBreak();
  }
}
