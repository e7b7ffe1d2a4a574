package boxset.formats.captions;

import java.util.List;
import java.util.Optional;

/**
 * One caption: a text and when and where it is shown.
 *
 * @param index counted from 1, in the order of the file
 * @param line the line of the file its times are on, counted from 1
 * @param startMillis when it appears, in milliseconds from the start of the part
 * @param endMillis when it is gone, in milliseconds, later than the start
 * @param content its text
 * @param placement where on the picture
 */
public record Cue(
    int index,
    int line,
    long startMillis,
    long endMillis,
    List<Inline> content,
    CuePlacement placement) {
  public Cue {
    if (startMillis < 0 || endMillis <= startMillis) {
      throw new IllegalArgumentException("Not a caption: " + startMillis + " to " + endMillis);
    }
    content = List.copyOf(content);
  }

  /** The same caption, shown no earlier and no later than is said; some of it must be left. */
  public Cue within(long fromMillis, long toMillis) {
    return new Cue(
        index,
        line,
        Math.max(startMillis, fromMillis),
        Math.min(endMillis, toMillis),
        content,
        placement);
  }

  /** The first speaker named in the text. */
  public Optional<String> voice() {
    return voice(content);
  }

  /** The text without any mark-up, lines parted by {@code \n}, annotations (ruby) left out. */
  public String plainText() {
    return plainText(content);
  }

  private static Optional<String> voice(List<Inline> content) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Voice(String speaker, var _) && !speaker.isBlank()) {
        return Optional.of(speaker);
      }
      Optional<String> within = voice(Inline.contentOf(inline));
      if (within.isPresent()) {
        return within;
      }
    }
    return Optional.empty();
  }

  static String plainText(List<Inline> content) {
    StringBuilder text = new StringBuilder();
    appendPlain(content, text);
    return text.toString();
  }

  private static void appendPlain(List<Inline> content, StringBuilder text) {
    for (Inline inline : content) {
      switch (inline) {
        case Inline.Text(String words) -> text.append(words);
        case Inline.Break() -> text.append('\n');
        case Inline.RubyText _, Inline.Timestamp _ -> {}
        default -> appendPlain(Inline.contentOf(inline), text);
      }
    }
  }
}
