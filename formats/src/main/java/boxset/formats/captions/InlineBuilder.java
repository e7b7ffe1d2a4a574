package boxset.formats.captions;

import boxset.formats.captions.Inline.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Builds a caption's text from words and marks that open and close, in whatever order they come.
 *
 * <p>A mark that closes nothing is ignored; one that closes an outer mark closes the inner ones too
 * and opens them again behind it, so that nothing is lost.
 */
final class InlineBuilder {
  /** Marks within marks beyond this are ignored: nobody writes them, and walking them costs. */
  private static final int DEEPEST = 24;

  /** What a mark says of the words within. */
  sealed interface Mark {
    record Drawn(Style style) implements Mark {}

    record Said(String speaker) implements Mark {}

    record InLanguage(String tag) implements Mark {}

    record Annotated() implements Mark {}

    record Annotation() implements Mark {}

    /** Known, and of no effect. */
    record Plain(String name) implements Mark {}
  }

  private record Open(Mark mark, List<Inline> content) {}

  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Inline> top = new ArrayList<>();

  /** Words, with {@code \n} between lines. */
  void text(String words) {
    int from = 0;
    int end = words.indexOf('\n');
    while (end >= 0) {
      word(words.substring(from, end));
      lineBreak();
      from = end + 1;
      end = words.indexOf('\n', from);
    }
    word(words.substring(from));
  }

  void lineBreak() {
    content().add(new Inline.Break());
  }

  void timestamp(long millis) {
    content().add(new Inline.Timestamp(millis));
  }

  void open(Mark mark) {
    if (mark instanceof Mark.Said) {
      close(mark);
    }
    if (open.size() < DEEPEST) {
      open.push(new Open(mark, new ArrayList<>()));
    }
  }

  /** Closes the innermost mark that is equal or, for marks with a value, of the same kind. */
  void close(Mark mark) {
    if (open.stream().noneMatch(o -> closes(mark, o.mark()))) {
      return;
    }
    Deque<Mark> reopened = new ArrayDeque<>();
    while (true) {
      Mark innermost = closeInnermost();
      if (closes(mark, innermost)) {
        break;
      }
      if (!(innermost instanceof Mark.Annotation)) {
        reopened.push(innermost);
      }
    }
    reopened.forEach(this::open);
  }

  /** The text so far, without breaks before the first and behind the last words. */
  List<Inline> finish() {
    while (!open.isEmpty()) {
      closeInnermost();
    }
    int from = 0;
    int to = top.size();
    while (from < to && isEdge(top.get(from))) {
      from++;
    }
    while (to > from && isEdge(top.get(to - 1))) {
      to--;
    }
    return List.copyOf(top.subList(from, to));
  }

  private static boolean isEdge(Inline inline) {
    return inline instanceof Inline.Break
        || (inline instanceof Inline.Text(String words) && words.isBlank());
  }

  private static boolean closes(Mark closing, Mark mark) {
    return switch (closing) {
      case Mark.Said _ -> mark instanceof Mark.Said;
      case Mark.InLanguage _ -> mark instanceof Mark.InLanguage;
      default -> closing.equals(mark);
    };
  }

  private Mark closeInnermost() {
    Open closed = open.pop();
    List<Inline> inner = closed.content();
    if (!inner.isEmpty()) {
      switch (closed.mark()) {
        case Mark.Drawn(Style style) -> content().add(new Inline.Styled(style, inner));
        case Mark.Said(String speaker) -> content().add(new Inline.Voice(speaker, inner));
        case Mark.InLanguage(String tag) -> content().add(new Inline.Language(tag, inner));
        case Mark.Annotated() -> content().add(new Inline.Ruby(inner));
        case Mark.Annotation() -> content().add(new Inline.RubyText(inner));
        case Mark.Plain _ -> content().addAll(inner);
      }
    }
    return closed.mark();
  }

  private void word(String words) {
    if (!words.isEmpty()) {
      content().add(new Inline.Text(words));
    }
  }

  private List<Inline> content() {
    return open.isEmpty() ? top : open.element().content();
  }
}
