package boxset.formats.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  private static String transcript(String file) {
    Captions captions = (Captions) CaptionReading.read(file.getBytes(StandardCharsets.UTF_8));
    return Transcript.of(captions.cues()).paragraphs().stream()
        .map(p -> Time.text(p.startMillis()) + " " + p.speaker().orElse("-") + ": " + p.text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aParagraphEndsWithTheSpeakerOrAfterASilence() {
    assertThat(
            transcript(
                """
                WEBVTT

                00:00:01.000 --> 00:00:03.000
                <v Ann>We began
                in a <i>basement</i>

                00:00:03.500 --> 00:00:05.000
                <v Ann>with four tracks.

                00:00:05.500 --> 00:00:06.000
                <v Ben>And a fan.</v>
                <v Ann>Yes.</v>

                00:00:09.000 --> 00:00:10.000
                <v Ann>Later.
                """))
        .isEqualTo(
            """
            00:00:01.000 Ann: We began in a basement with four tracks.
            00:00:05.500 Ben: And a fan.
            00:00:05.500 Ann: Yes.
            00:00:09.000 Ann: Later.\
            """);
  }

  @Test
  void aSentenceHasTheTimeOfItsWords() {
    Captions captions =
        (Captions)
            CaptionReading.read(
                """
                WEBVTT

                00:00:01.000 --> 00:00:03.000
                It was cold. We

                00:00:03.000 --> 00:00:05.000
                waited.
                """
                    .getBytes(StandardCharsets.UTF_8));
    assertThat(Transcript.of(captions.cues()).paragraphs().getFirst().sentences())
        .containsExactly(
            new Transcript.Sentence(1000, 2733, "It was cold. "),
            new Transcript.Sentence(2733, 5000, "We waited."));
  }

  @Test
  void aSentenceWithoutEndIsPartedWhereACaptionBegins() {
    StringBuilder file = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < 40; i++) {
      file.append("\n00:%02d.000 --> 00:%02d.900\ntwenty letters, then\n".formatted(i, i));
    }
    Captions captions =
        (Captions) CaptionReading.read(file.toString().getBytes(StandardCharsets.UTF_8));
    Transcript.Paragraph paragraph = Transcript.of(captions.cues()).paragraphs().getFirst();
    assertThat(paragraph.sentences()).hasSizeGreaterThan(2);
    assertThat(paragraph.sentences())
        .allSatisfy(sentence -> {
          assertThat(sentence.startMillis() % 1000).isZero();
          assertThat(sentence.text()).hasSizeLessThanOrEqualTo(240);
        });
    assertThat(paragraph.text()).hasSize(40 * 21 - 1);
  }

  @Test
  void scriptsWithoutSpacesAreJoinedWithoutSpaces() {
    assertThat(transcript("WEBVTT\n\n00:01.000 --> 00:02.000\n目次を\n見て。\n"))
        .isEqualTo("00:00:01.000 -: 目次を見て。");
  }

  @Test
  void aVeryLongSpeechIsParted() {
    StringBuilder file = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < 60; i++) {
      file.append("\n00:%02d.000 --> 00:%02d.900\nTwenty letters here.\n".formatted(i, i));
    }
    assertThat(transcript(file.toString()).lines()).hasSize(3);
  }
}
