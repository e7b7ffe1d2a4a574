package boxset.formats.captions;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class CaptionTextTest {
  private static final String FRENCH =
      "1\n00:00:00,500 --> 00:00:02,500\nPremière «été» où ça? Ñandú, Größe, déjà vu\n";

  private static CaptionText decode(Charset charset, int... mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b : mark) {
      bytes.write(b);
    }
    bytes.writeBytes(FRENCH.getBytes(charset));
    return CaptionText.decode(bytes.toByteArray());
  }

  @Test
  void byteOrderMarksSayTheEncoding() {
    assertThat(decode(UTF_8, 0xEF, 0xBB, 0xBF))
        .isEqualTo(new CaptionText(FRENCH, CaptionEncoding.UTF_8, false));
    assertThat(decode(UTF_16LE, 0xFF, 0xFE))
        .isEqualTo(new CaptionText(FRENCH, CaptionEncoding.UTF_16LE, false));
    assertThat(decode(UTF_16BE, 0xFE, 0xFF))
        .isEqualTo(new CaptionText(FRENCH, CaptionEncoding.UTF_16BE, false));
  }

  @Test
  void withoutAMarkUtf8IsCertainAndTheOthersAreGuesses() {
    assertThat(decode(UTF_8)).isEqualTo(new CaptionText(FRENCH, CaptionEncoding.UTF_8, false));
    assertThat(decode(UTF_16LE)).isEqualTo(new CaptionText(FRENCH, CaptionEncoding.UTF_16LE, true));
    assertThat(decode(UTF_16BE)).isEqualTo(new CaptionText(FRENCH, CaptionEncoding.UTF_16BE, true));
    assertThat(decode(Charset.forName("windows-1252")))
        .isEqualTo(new CaptionText(FRENCH, CaptionEncoding.WINDOWS_1252, true));
    assertThat(decode(Charset.forName("x-MacRoman")))
        .isEqualTo(new CaptionText(FRENCH, CaptionEncoding.MAC_ROMAN, true));
  }

  @Test
  void aJapaneseFileWithoutAMarkIsSeenAsPairsOfBytes() {
    String text = "1\n00:00:00,500 --> 00:00:02,500\n目次を見て、何がわかるのか。\n\n".repeat(3);
    assertThat(CaptionText.decode(text.getBytes(UTF_16LE)))
        .isEqualTo(new CaptionText(text, CaptionEncoding.UTF_16LE, true));
  }

  @Test
  void aScarInUtf8LosesOneLetterOnly() {
    byte[] bytes = FRENCH.getBytes(UTF_8);
    byte[] scarred = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    scarred[bytes.length] = (byte) 0xC3;
    assertThat(CaptionText.decode(scarred))
        .isEqualTo(new CaptionText(FRENCH + "\uFFFD", CaptionEncoding.UTF_8, true));
  }

  @Test
  void everyLineEndIsOne() {
    assertThat(CaptionText.decode("a\rb\r\nc\n\rd\r\r\n".getBytes(UTF_8)).text())
        .isEqualTo("a\nb\nc\n\nd\n\n");
  }
}
