package boxset.formats.captions;

import java.util.List;
import java.util.Optional;

/**
 * Captions as running text, for pages and for search.
 *
 * @param paragraphs in order of time
 */
public record Transcript(List<Paragraph> paragraphs) {
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
    if (!cues.isEmpty()) {
      throw new UnsupportedOperationException();
    }
    return new Transcript(List.of());
  }
}
