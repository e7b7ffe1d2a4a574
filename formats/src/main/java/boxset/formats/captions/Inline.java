package boxset.formats.captions;

import java.util.List;

/** A piece of a caption's text (WebVTT, section 6.4: the WebVTT node objects). */
public sealed interface Inline {

  /** Words as they are read, nothing escaped, no line break within. */
  record Text(String text) implements Inline {}

  /** The start of a new line. */
  record Break() implements Inline {}

  /** Italic, bold or underlined text. */
  record Styled(Style style, List<Inline> content) implements Inline {
    public Styled {
      content = List.copyOf(content);
    }
  }

  /** What one speaker says. */
  record Voice(String speaker, List<Inline> content) implements Inline {
    public Voice {
      content = List.copyOf(content);
    }
  }

  /**
   * Words in another language.
   *
   * @param tag a language tag (BCP 47)
   */
  record Language(String tag, List<Inline> content) implements Inline {
    public Language {
      content = List.copyOf(content);
    }
  }

  /** A base text with its {@link RubyText annotations}. */
  record Ruby(List<Inline> content) implements Inline {
    public Ruby {
      content = List.copyOf(content);
    }
  }

  /** The small text over a base text; only within {@link Ruby}. */
  record RubyText(List<Inline> content) implements Inline {
    public RubyText {
      content = List.copyOf(content);
    }
  }

  /** What follows is sung or said from here on, in milliseconds from the start of the part. */
  record Timestamp(long millis) implements Inline {}

  /** What is within a piece; nothing for words, breaks and timestamps. */
  static List<Inline> contentOf(Inline inline) {
    return switch (inline) {
      case Text _, Break _, Timestamp _ -> List.of();
      case Styled(var _, List<Inline> content) -> content;
      case Voice(var _, List<Inline> content) -> content;
      case Language(var _, List<Inline> content) -> content;
      case Ruby(List<Inline> content) -> content;
      case RubyText(List<Inline> content) -> content;
    };
  }

  /** How letters are drawn. */
  enum Style {
    BOLD,
    ITALIC,
    UNDERLINE
  }
}
