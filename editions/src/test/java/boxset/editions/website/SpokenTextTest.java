package boxset.editions.website;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.site.Watchable.Paragraph;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenTextTest {
  @Test
  void captionsHaveTimes() {
    List<Paragraph> said =
        read(
            """
            WEBVTT

            00:01.000 --> 00:03.000
            <v Dee>Nobody wrote it down.
            """);
    assertThat(said)
        .singleElement()
        .satisfies(paragraph -> {
          assertThat(paragraph.startMs()).isEqualTo(1000);
          assertThat(paragraph.speaker()).contains("Dee");
          assertThat(paragraph.text()).isEqualTo("Nobody wrote it down.");
        });
  }

  @Test
  void aTextHasParagraphsAndNoTimes() {
    List<Paragraph> said = read("\uFEFFNobody wrote\r\nit down.\r\n \r\n\r\nIt was a Tuesday.\n");
    assertThat(said)
        .extracting(Paragraph::text)
        .containsExactly("Nobody wrote it down.", "It was a Tuesday.");
    assertThat(said).noneMatch(Paragraph::timed);
  }

  @Test
  void textOfFormerTimesIsReadAndWhatIsNoTextIsNot() {
    assertThat(SpokenText.read("Caf\u00e9".getBytes(Charset.forName("windows-1252"))))
        .extracting(Paragraph::text)
        .containsExactly("Caf\u00e9");
    assertThat(SpokenText.read("\uFEFFŽižkov, at night.".getBytes(StandardCharsets.UTF_16LE)))
        .extracting(Paragraph::text)
        .containsExactly("Žižkov, at night.");
    assertThat(SpokenText.read(new byte[] {'P', 'K', 3, 4, 0, 0, 7})).isEmpty();
    assertThat(read("")).isEmpty();
  }

  private static List<Paragraph> read(String text) {
    return SpokenText.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
