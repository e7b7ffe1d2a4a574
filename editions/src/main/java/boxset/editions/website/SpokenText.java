package boxset.editions.website;

import boxset.editions.site.Watchable.Paragraph;
import boxset.editions.site.Watchable.Sentence;
import boxset.formats.captions.CaptionReading;
import boxset.formats.captions.CaptionText;
import boxset.formats.captions.Captions;
import boxset.formats.captions.NotCaptions;
import boxset.formats.captions.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said in a programme, out of its captions, or out of a text that knows no times. */
final class SpokenText {
  private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\h*\\n\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SpokenText() {}

  /** Its paragraphs; none of a file that is empty or no text. */
  static List<Paragraph> read(byte[] file) {
    return switch (CaptionReading.read(file)) {
      case Captions captions ->
          Transcript.of(captions.cues()).paragraphs().stream().map(SpokenText::timed).toList();
      case NotCaptions(var reason, _, _) when reason == NotCaptions.Reason.NOT_CAPTIONS ->
          BETWEEN_PARAGRAPHS
              .splitAsStream(text(file))
              .map(paragraph -> BLANKS.matcher(paragraph).replaceAll(" ").strip())
              .filter(paragraph -> !paragraph.isEmpty())
              .map(SpokenText::untimed)
              .toList();
      case NotCaptions _ -> List.of();
    };
  }

  private static Paragraph timed(Transcript.Paragraph said) {
    return new Paragraph(
        said.speaker(),
        said.sentences().stream()
            .map(sentence -> new Sentence(sentence.startMillis(), sentence.text()))
            .toList());
  }

  private static Paragraph untimed(String said) {
    return new Paragraph(Optional.empty(), List.of(new Sentence(Sentence.UNTIMED, said)));
  }

  /** Nothing for what is no text, which is known by its control characters. */
  private static String text(byte[] file) {
    String text = CaptionText.decode(file).text();
    boolean binary =
        text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    return binary ? "" : text;
  }
}
