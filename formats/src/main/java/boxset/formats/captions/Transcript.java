package boxset.formats.captions;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Captions as running text, for pages and for search.
 *
 * @param paragraphs in order of time
 */
public record Transcript(List<Paragraph> paragraphs) {
  /** A silence as long as this begins a paragraph, in milliseconds. */
  private static final long SILENCE_MILLIS = 2_000;

  /** A paragraph of this many characters ends with the sentence. */
  private static final int LONG_PARAGRAPH = 400;

  /** A paragraph of this many characters ends, sentence or not. */
  private static final int LONGEST_PARAGRAPH = 1_600;

  /** A sentence of this many characters is parted where one of its captions begins. */
  private static final int LONG_SENTENCE = 240;

  public Transcript {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * What is said without a long silence or a change of speaker.
   *
   * @param speaker who says it, when the captions name a speaker
   * @param sentences at least one, in order of time
   */
  public record Paragraph(Optional<String> speaker, List<Sentence> sentences) {
    public Paragraph {
      sentences = List.copyOf(sentences);
    }

    /** When it begins, in milliseconds from the start of the part. */
    public long startMillis() {
      return sentences.getFirst().startMillis();
    }

    /** When it ends, in milliseconds from the start of the part. */
    public long endMillis() {
      return sentences.getLast().endMillis();
    }

    /** Plain text, without line breaks. */
    public String text() {
      return sentences.stream().map(Sentence::text).collect(Collectors.joining());
    }
  }

  /**
   * A sentence, or a stretch of a very long one. Within a caption its time follows from its place
   * among the letters.
   *
   * @param startMillis when it begins, in milliseconds from the start of the part
   * @param endMillis when it ends, in milliseconds
   * @param text plain text, without line breaks, with the space that follows it in the paragraph
   */
  public record Sentence(long startMillis, long endMillis, String text) {}

  /** The transcript of captions that are in order of time. */
  public static Transcript of(List<Cue> cues) {
    List<Paragraph> paragraphs = new ArrayList<>();
    @Nullable Draft draft = null;
    for (Cue cue : cues) {
      for (Speech speech : speeches(cue.content())) {
        String text = oneLine(speech.text());
        if (text.isEmpty()) {
          continue;
        }
        if (draft == null || !draft.continuesWith(speech.speaker(), cue, text)) {
          if (draft != null) {
            paragraphs.add(draft.paragraph());
          }
          draft = new Draft(speech.speaker());
        }
        draft.add(cue, text);
      }
    }
    if (draft != null) {
      paragraphs.add(draft.paragraph());
    }
    return new Transcript(paragraphs);
  }

  /** What a caption gave to a paragraph: its letters from one to another, and its times. */
  private record Piece(int from, int to, long startMillis, long endMillis) {
    long at(int letter) {
      int within = Math.clamp(letter - from, 0, to - from);
      return startMillis + (endMillis - startMillis) * within / (to - from);
    }
  }

  /** A paragraph that still grows. */
  private static final class Draft {
    private final Optional<String> speaker;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private long endMillis;

    Draft(Optional<String> speaker) {
      this.speaker = speaker;
    }

    void add(Cue cue, String words) {
      join(text, words);
      int from = text.length() - words.length();
      pieces.add(new Piece(from, text.length(), cue.startMillis(), cue.endMillis()));
      endMillis = Math.max(endMillis, cue.endMillis());
    }

    boolean continuesWith(Optional<String> next, Cue cue, String words) {
      boolean sentenceEnds = ".!?…。！？".indexOf(lastLetter(text)) >= 0;
      int length = text.length();
      boolean full = length >= LONGEST_PARAGRAPH || (length >= LONG_PARAGRAPH && sentenceEnds);
      return !full
          && next.equals(speaker)
          && cue.startMillis() - endMillis < SILENCE_MILLIS
          && !words.startsWith("- ")
          && !words.startsWith(">>");
    }

    Paragraph paragraph() {
      String whole = text.toString();
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
      breaks.setText(whole);
      List<Sentence> sentences = new ArrayList<>();
      int from = 0;
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        for (Piece piece : pieces) {
          if (from < piece.from() && piece.to() < to && piece.to() - from > LONG_SENTENCE) {
            sentences.add(sentence(whole, from, piece.from()));
            from = piece.from();
          }
        }
        sentences.add(sentence(whole, from, to));
        from = to;
      }
      return new Paragraph(speaker, sentences);
    }

    private Sentence sentence(String whole, int from, int to) {
      return new Sentence(millis(from, from), millis(to, to - 1), whole.substring(from, to));
    }

    /** The time of a place among the letters, in the caption that a letter belongs to. */
    private long millis(int place, int letter) {
      Piece of = pieces.getFirst();
      for (Piece piece : pieces) {
        of = piece.from() <= letter ? piece : of;
      }
      return of.at(place);
    }
  }

  private record Speech(Optional<String> speaker, String text) {}

  private static List<Speech> speeches(List<Inline> content) {
    List<Speech> speeches = new ArrayList<>();
    List<Inline> unnamed = new ArrayList<>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Voice(String speaker, List<Inline> said)) {
        speeches.add(new Speech(Optional.empty(), Cue.plainText(unnamed)));
        unnamed.clear();
        Optional<String> name = Optional.of(speaker).filter(s -> !s.isBlank());
        speeches.add(new Speech(name, Cue.plainText(said)));
      } else {
        unnamed.add(inline);
      }
    }
    speeches.add(new Speech(Optional.empty(), Cue.plainText(unnamed)));
    return speeches;
  }

  private static char lastLetter(CharSequence text) {
    int i = text.length() - 1;
    while (i > 0 && "\"'”’»)]".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return text.charAt(i);
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.lines().map(String::strip).filter(words -> !words.isEmpty()).forEach(w -> join(line, w));
    return line.toString();
  }

  /** With a space between, but for scripts that write none. */
  private static void join(StringBuilder before, String after) {
    boolean spaceless =
        before.isEmpty()
            || (isSpaceless(before.codePointBefore(before.length()))
                && isSpaceless(after.codePointAt(0)));
    before.append(spaceless ? "" : " ").append(after);
  }

  private static boolean isSpaceless(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> codePoint >= 0x3000 && codePoint <= 0x303F;
    };
  }
}
