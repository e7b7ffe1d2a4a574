package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccentsTest {
  /** Values of CSS Color 4 for pure red and of colorjs for the others. */
  @ParameterizedTest
  @CsvSource({
    "ff0000, 0.628, 0.258, 29.23",
    "0000ff, 0.452, 0.313, 264.05",
    "008000, 0.520, 0.177, 142.50",
    "808080, 0.600, 0.000, -1"
  })
  void coloursAreSeenAsCssSeesThem(String rgb, double lightness, double chroma, double hue) {
    Oklch colour = Oklch.of(HexFormat.fromHexDigits(rgb));
    assertThat(colour.lightness()).isCloseTo(lightness, within(0.001));
    assertThat(colour.chroma()).isCloseTo(chroma, within(0.001));
    if (hue >= 0) {
      assertThat(colour.hue()).isCloseTo(hue, within(0.05));
    }
    assertThat(colour.rgb()).isEqualTo(HexFormat.fromHexDigits(rgb));
  }

  @Test
  void everyPictureOfOneColourGivesAccentsThatCanBeRead() {
    for (int r = 0; r < 256; r += 15) {
      for (int g = 0; g < 256; g += 15) {
        for (int b = 0; b < 256; b += 15) {
          Accents accents = Accents.of(new byte[] {(byte) r, (byte) g, (byte) b});
          int light = rgb(accents.light());
          int dark = rgb(accents.dark());
          String of = "%d %d %d: %s".formatted(r, g, b, accents);
          assertThat(Accents.contrast(light, Accents.LIGHT_PAPER)).as(of).isGreaterThan(4.5);
          assertThat(Accents.contrast(rgb(accents.onLight()), light)).as(of).isGreaterThan(4.5);
          assertThat(Accents.contrast(dark, Accents.DARK_PAPER)).as(of).isGreaterThan(4.5);
          assertThat(Accents.contrast(rgb(accents.onDark()), dark)).as(of).isGreaterThan(4.5);
        }
      }
    }
  }

  @Test
  void theHueIsThePicturesOwn() {
    byte[] sea = pixels(0x808080, 60, 0x204060, 30, 0xd08030, 10);
    assertThat(Oklch.of(rgb(Accents.of(sea).light())).hue()).isCloseTo(250, within(15.0));
    byte[] dusk = pixels(0x808080, 60, 0x204060, 10, 0xd08030, 30);
    assertThat(Oklch.of(rgb(Accents.of(dusk).dark())).hue()).isCloseTo(62, within(15.0));
  }

  @Test
  void whatHasNoColourStaysGrey() {
    Accents accents = Accents.of(pixels(0x101010, 40, 0x888888, 40, 0xe8e8e8, 20));
    assertThat(Oklch.of(rgb(accents.light())).chroma()).isLessThan(0.001);
    assertThat(Accents.of(new byte[0])).isEqualTo(accents);
  }

  private static int rgb(String css) {
    return HexFormat.fromHexDigits(css.substring(1));
  }

  /** So many pixels of each colour. */
  private static byte[] pixels(int... coloursAndCounts) {
    java.io.ByteArrayOutputStream pixels = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < coloursAndCounts.length; i += 2) {
      for (int n = 0; n < coloursAndCounts[i + 1]; n++) {
        pixels.write(coloursAndCounts[i] >> 16);
        pixels.write(coloursAndCounts[i] >> 8);
        pixels.write(coloursAndCounts[i]);
      }
    }
    return pixels.toByteArray();
  }
}
