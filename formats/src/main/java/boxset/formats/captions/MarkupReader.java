package boxset.formats.captions;

import boxset.formats.captions.CaptionFault.Kind;
import boxset.formats.captions.Inline.Style;
import boxset.formats.captions.InlineBuilder.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a SubRip or WebVTT caption (WebVTT, section 6.4), where tags are between angle
 * brackets and, as SubRip has it from SSA, between braces.
 *
 * <p>More lenient than the standard in one thing: a {@code <} that no tag follows is kept as it
 * stands, for it is what the author wrote. Each character is looked at twice at most.
 */
final class MarkupReader {
  private static final Set<String> HTML =
      Set.of(
          "a", "abbr", "audio", "big", "body", "br", "button", "center", "div", "embed", "font",
          "form", "frame", "h1", "h2", "h3", "head", "hr", "html", "iframe", "img", "input", "li",
          "link", "marquee", "meta", "object", "p", "s", "script", "small", "span", "strike",
          "style", "sub", "sup", "svg", "table", "td", "tr", "title", "tt", "ul", "video");

  private static final Set<String> HARMLESS = Set.of("font", "span", "p", "br", "c", "s", "div");

  private final String text;
  private final int line;
  private final CueCollector faults;
  private final boolean braces;
  private final InlineBuilder builder = new InlineBuilder();
  private int alignment;
  private boolean neverClosed;

  /**
   * @param text with {@code \n} between lines
   * @param line where it stands in the file
   * @param braces whether tags between braces are read
   */
  MarkupReader(String text, int line, CueCollector faults, boolean braces) {
    this.text = text;
    this.line = line;
    this.faults = faults;
    this.braces = braces;
  }

  List<Inline> read() {
    int plain = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = c == '<' ? tagEnd(i) : c == '{' && braces ? braceEnd(i) : -1;
      if (end < 0) {
        i++;
        continue;
      }
      String tag = text.substring(i + 1, end - 1);
      words(plain, i);
      boolean known = c == '<' ? tag(tag) : brace(tag);
      if (known) {
        i = isUnshown(tag) ? closingTagEnd(tag, end) : end;
        plain = i;
      } else {
        plain = i;
        i++;
      }
    }
    words(plain, text.length());
    return builder.finish();
  }

  /** 1 to 9 as on a number pad, or 0: where a tag between braces wants the caption. */
  int alignment() {
    return alignment;
  }

  private void words(int from, int to) {
    builder.text(HtmlEntities.decode(text.substring(from, to)));
  }

  /** Behind the {@code >} of the tag that starts here, or -1 when this starts none. */
  private int tagEnd(int from) {
    if (from + 1 >= text.length() || !isTagStart(text.charAt(from + 1))) {
      return -1;
    }
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<') {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isTagStart(char c) {
    return c == '/' || c == '!' || c == '?' || c == '.' || Character.isLetterOrDigit(c);
  }

  private int braceEnd(int from) {
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '}') {
        return i + 1;
      }
      if (c == '{' || c == '\n') {
        return -1;
      }
    }
    return -1;
  }

  private boolean tag(String tag) {
    boolean closing = tag.startsWith("/");
    String rest = closing ? tag.substring(1) : tag;
    int nameEnd = 0;
    while (nameEnd < rest.length() && Character.isLetterOrDigit(rest.charAt(nameEnd))) {
      nameEnd++;
    }
    String name = rest.substring(0, nameEnd).toLowerCase(Locale.ROOT);
    Mark mark = mark(name, annotation(rest, nameEnd));
    if (mark != null) {
      if (closing) {
        builder.close(mark);
      } else {
        builder.open(mark);
      }
      return true;
    }
    Time time = closing ? null : Time.read(rest, 0);
    if (time != null && time.end() == rest.length()) {
      builder.timestamp(time.millis());
      return true;
    }
    if (name.equals("br")) {
      builder.lineBreak();
      return true;
    }
    if (HTML.contains(name) || tag.startsWith("!") || tag.startsWith("?") || isAttributed(rest)) {
      removed(name);
      return true;
    }
    // A tag WebVTT does not know has no effect on the words within; in SubRip it is words itself.
    return !braces && !Character.isDigit(tag.charAt(0));
  }

  private void removed(String name) {
    if (!HARMLESS.contains(name)) {
      faults.fault(
          Kind.MARKUP_REMOVED,
          line,
          CaptionFault.NO_TIME,
          "Has mark-up of web pages (" + shown(name) + "), which is taken out.");
    }
  }

  private static String shown(String name) {
    return name.isEmpty() || name.length() > 20 ? "a tag" : "<" + name + ">";
  }

  private static boolean isAttributed(String tag) {
    return tag.indexOf('=') > 0;
  }

  private static @Nullable Mark mark(String name, String annotation) {
    return switch (name) {
      case "b", "strong" -> new Mark.Drawn(Style.BOLD);
      case "i", "em" -> new Mark.Drawn(Style.ITALIC);
      case "u" -> new Mark.Drawn(Style.UNDERLINE);
      case "v" -> new Mark.Said(annotation);
      case "lang" -> new Mark.InLanguage(annotation);
      case "ruby" -> new Mark.Annotated();
      case "rt" -> new Mark.Annotation();
      case "c", "font" -> new Mark.Plain(name);
      default -> null;
    };
  }

  /** What follows the name and its classes. */
  private static String annotation(String tag, int nameEnd) {
    int i = nameEnd;
    while (i < tag.length() && !Character.isWhitespace(tag.charAt(i))) {
      i++;
    }
    return HtmlEntities.decode(tag.substring(i)).strip().replaceAll("\\s+", " ");
  }

  private boolean brace(String tag) {
    if (tag.startsWith("\\")) {
      int an = tag.indexOf("\\an");
      if (an >= 0 && an + 3 < tag.length() && "123456789".indexOf(tag.charAt(an + 3)) >= 0) {
        if (alignment == 0) {
          alignment = tag.charAt(an + 3) - '0';
        }
      }
      return true;
    }
    boolean closing = tag.startsWith("/");
    Mark mark =
        switch (closing ? tag.substring(1) : tag) {
          case "b" -> new Mark.Drawn(Style.BOLD);
          case "i" -> new Mark.Drawn(Style.ITALIC);
          case "u" -> new Mark.Drawn(Style.UNDERLINE);
          default -> null;
        };
    if (mark == null) {
      return false;
    }
    if (closing) {
      builder.close(mark);
    } else {
      builder.open(mark);
    }
    return true;
  }

  /** Whether what is within the tag is code, not words. */
  private static boolean isUnshown(String tag) {
    String lower = tag.length() > 200 ? "" : tag.toLowerCase(Locale.ROOT);
    return lower.startsWith("script") || lower.startsWith("style");
  }

  private int closingTagEnd(String tag, int from) {
    String name = tag.toLowerCase(Locale.ROOT).startsWith("script") ? "</script" : "</style";
    for (int i = neverClosed ? -1 : text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
      if (text.regionMatches(true, i, name, 0, name.length())) {
        int end = text.indexOf('>', i);
        return end < 0 ? text.length() : end + 1;
      }
    }
    neverClosed = true;
    return from;
  }
}
