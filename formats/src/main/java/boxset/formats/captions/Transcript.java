package boxset.formats.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  public Transcript {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * What is said without a long silence or a change of speaker.
   *
   * @param startMillis when it begins, in milliseconds from the start of the part
   * @param endMillis when it ends, in milliseconds
   * @param speaker who says it, when the captions name a speaker
   * @param text plain text, without line breaks
   */
  public record Paragraph(
      long startMillis, long endMillis, Optional<String> speaker, String text) {}

  /** The transcript of captions that are in order of time. */
  public static Transcript of(List<Cue> cues) {
    List<Paragraph> paragraphs = new ArrayList<>();
    @Nullable Paragraph last = null;
    for (Cue cue : cues) {
      for (Speech speech : speeches(cue.content())) {
        String text = oneLine(speech.text());
        if (text.isEmpty()) {
          continue;
        }
        Paragraph next = new Paragraph(cue.startMillis(), cue.endMillis(), speech.speaker(), text);
        if (last != null && continues(last, next)) {
          last =
              new Paragraph(
                  last.startMillis(),
                  Math.max(last.endMillis(), next.endMillis()),
                  last.speaker(),
                  joined(last.text(), next.text()));
          paragraphs.set(paragraphs.size() - 1, last);
        } else {
          paragraphs.add(next);
          last = next;
        }
      }
    }
    return new Transcript(paragraphs);
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

  private static boolean continues(Paragraph last, Paragraph next) {
    int length = last.text().length();
    boolean sentenceEnds = ".!?…。！？".indexOf(lastLetter(last.text())) >= 0;
    boolean full = length >= LONGEST_PARAGRAPH || (length >= LONG_PARAGRAPH && sentenceEnds);
    return !full
        && next.speaker().equals(last.speaker())
        && next.startMillis() - last.endMillis() < SILENCE_MILLIS
        && !next.text().startsWith("- ")
        && !next.text().startsWith(">>");
  }

  private static char lastLetter(String text) {
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

  private static String joined(String before, String after) {
    StringBuilder text = new StringBuilder(before);
    join(text, after);
    return text.toString();
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
