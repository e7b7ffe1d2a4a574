package boxset.formats.captions;

import boxset.formats.captions.Inline.Style;
import java.util.List;

/** Writes the text of a caption as WebVTT cue text (WebVTT, section 4.2). */
final class CueTextWriter {
  private final StringBuilder text = new StringBuilder();
  private final long endMillis;
  private long latestMillis;

  /** Whether the line so far has nothing to see: an empty line would end the caption. */
  private boolean lineEmpty = true;

  CueTextWriter(Cue cue) {
    latestMillis = cue.startMillis();
    endMillis = cue.endMillis();
    write(cue.content());
  }

  /** The text; not empty unless the caption is, without empty lines. */
  String text() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }

  private void write(List<Inline> content) {
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Text(String words) -> words(words);
        case Inline.Break() -> lineBreak();
        case Inline.Styled(Style style, List<Inline> inner) ->
            element(
                switch (style) {
                  case BOLD -> "b";
                  case ITALIC -> "i";
                  case UNDERLINE -> "u";
                },
                "",
                inner);
        case Inline.Voice(String speaker, List<Inline> inner) ->
            element("v", annotation(speaker), inner);
        case Inline.Language(String tag, List<Inline> inner) ->
            element("lang", isLanguageTag(tag) ? " " + tag : "", inner);
        case Inline.Ruby(List<Inline> inner) -> element("ruby", "", inner);
        case Inline.RubyText(List<Inline> inner) -> element("rt", "", inner);
        case Inline.Timestamp(long millis) -> timestamp(millis);
      }
    }
  }

  private void element(String name, String annotation, List<Inline> inner) {
    boolean needsAnnotation = name.equals("v") || name.equals("lang");
    if (needsAnnotation && annotation.isEmpty()) {
      write(inner);
      return;
    }
    text.append('<').append(name).append(annotation).append('>');
    write(inner);
    text.append("</").append(name).append('>');
  }

  /** Only times within the caption, each later than the one before, are valid. */
  private void timestamp(long millis) {
    if (millis > latestMillis && millis < endMillis) {
      latestMillis = millis;
      text.append('<').append(Time.text(millis)).append('>');
    }
  }

  private void lineBreak() {
    if (!lineEmpty) {
      text.append('\n');
      lineEmpty = true;
    }
  }

  private void words(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '\n', '\r' -> {
          lineBreak();
          continue;
        }
        default -> {
          boolean lone =
              Character.isSurrogate(c)
                  && !(Character.isHighSurrogate(c)
                      ? i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1))
                      : i > 0 && Character.isHighSurrogate(words.charAt(i - 1)));
          text.append(lone ? '\uFFFD' : Character.isISOControl(c) ? ' ' : c);
        }
      }
      lineEmpty = false;
    }
  }

  private static String annotation(String speaker) {
    StringBuilder annotation = new StringBuilder();
    for (int i = 0; i < speaker.length(); i++) {
      char c = speaker.charAt(i);
      switch (c) {
        case '&' -> annotation.append("&amp;");
        case '<' -> annotation.append("&lt;");
        case '>' -> annotation.append("&gt;");
        default -> annotation.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    String name = annotation.toString().strip();
    return name.isEmpty() ? "" : " " + name;
  }

  private static boolean isLanguageTag(String tag) {
    boolean letters = !tag.isEmpty() && tag.length() <= 35;
    for (int i = 0; letters && i < tag.length(); i++) {
      char c = tag.charAt(i);
      letters = c == '-' || Time.isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return letters;
  }
}
