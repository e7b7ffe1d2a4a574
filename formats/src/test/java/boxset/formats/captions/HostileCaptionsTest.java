package boxset.formats.captions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileCaptionsTest {
  private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\n";
  private static final String VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n";
  private static final String SSA =
      "[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,,,,,";

  /** What costs more than its length in a careless reader costs minutes at this length. */
  private static final int LONG = 400_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<b>",
        "<b><i>",
        "</b>",
        "<script>",
        "<v a",
        "&",
        "&amp",
        "{",
        "{\\an",
        "}{",
        "-->",
        "-->\n",
        "\n",
        "1\n",
        "<00:00:01.000>",
        "00:00:01,000 --> ",
        "\n\n00:00:01,000 --> 00:00:02,000\nx",
        "<ruby><rt>",
        "0",
        ":",
        "\u0000",
        "<p>",
        "<p begin='1s'>",
        "é"
      })
  void repeatingAnythingIsRead(String piece) {
    String many = piece.repeat(LONG / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (String start : new String[] {"", SRT, VTT, SSA, "<tt><body><div><p begin='1s'>"}) {
            CaptionReading reading = CaptionReading.read((start + many).getBytes(UTF_8));
            if (reading instanceof Captions captions) {
              WebVttWriter.write(captions.cues());
              Transcript.of(captions.cues());
            }
          }
        });
  }

  @Test
  void randomBytesAndDamagedFilesAreRead() {
    Random random = new Random(1);
    String ttml =
        "<tt><body><div><p begin='1s' end='2s'>a<br/><span begin='0s'>b</span></p></div></body></tt>";
    for (int i = 0; i < 4_000; i++) {
      byte[] bytes =
          switch (i % 5) {
            case 0 -> (SRT + "<i>a</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nb\n").getBytes(UTF_8);
            case 1 -> (VTT + "<v A>b</v>\n\nREGION\nid:a\n").getBytes(UTF_8);
            case 2 -> ttml.getBytes(UTF_8);
            case 3 -> (SSA + "{\\i1}a\\N").getBytes(UTF_8);
            default -> new byte[random.nextInt(200)];
          };
      for (int damage = random.nextInt(12); damage >= 0 && bytes.length > 0; damage--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      if (CaptionReading.read(bytes) instanceof Captions captions) {
        assertThat(captions.cues()).allMatch(cue -> cue.startMillis() < cue.endMillis());
        CaptionReading again = CaptionReading.read(WebVttWriter.write(captions.cues()));
        int count = again instanceof Captions c ? c.cues().size() : 0;
        assertThat(count)
            .as("captions of %s", new String(bytes, UTF_8))
            .isEqualTo(captions.cues().size());
      }
    }
  }

  @Test
  void everyFileThatIsNotCaptionsIsNamedForWhatItIs() {
    assertThat(Shown.reading("")).startsWith("EMPTY: The file is empty.");
    assertThat(Shown.reading(" \n\n")).startsWith("EMPTY: The file is empty.");
    assertThat(Shown.reading("This is prose.")).startsWith("NOT_CAPTIONS: No line of this file");
    assertThat(Shown.reading(new byte[] {1, 2, 3, -1, -2, 5}))
        .startsWith("NOT_CAPTIONS: This is not a text");
    assertThat(Shown.reading("<!DOCTYPE html><p>404</p>"))
        .startsWith("NOT_CAPTIONS: This is a web page");
    assertThat(Shown.reading("<svg/>"))
        .startsWith("NOT_CAPTIONS: This is an XML file, but not TTML");
    assertThat(Shown.reading("WEBVTT\n")).startsWith("EMPTY: The file is WebVTT, and there are no");
    assertThat(Shown.reading("Scenarist_SCC V1.0\n\n00:00:00:00 9420\n"))
        .startsWith("UNSUPPORTED: This is an SCC file");
    assertThat(Shown.reading("850STL25.01100850"))
        .startsWith("UNSUPPORTED: This is an EBU STL file");
    assertThat(Shown.reading("{10}{20}Hello"))
        .startsWith("UNSUPPORTED: This is a file that counts frames");
    assertThat(Shown.reading("{\\rtf1\\ansi Hello}"))
        .startsWith("UNSUPPORTED: This is a rich text");
    assertThat(Shown.reading("<SAMI><BODY>")).startsWith("UNSUPPORTED: This is a SAMI file");
  }
}
