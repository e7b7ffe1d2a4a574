package boxset.steps;

import java.util.HexFormat;
import java.util.List;

/**
 * The colours of a picture as accents that can be read: the hue that has most colour in it, as
 * light or dark as text needs to be on light and on dark paper (WCAG 2.2, 1.4.3: at least 4.5 to
 * 1). CSS colours.
 *
 * @param light the accent on light paper
 * @param onLight what is written on that accent
 * @param dark the accent on dark paper
 * @param onDark what is written on that accent
 */
public record Accents(String light, String onLight, String dark, String onDark) {
  /** The papers that accents are written on, 0xRRGGBB: those of the site's style sheet. */
  public static final int LIGHT_PAPER = 0xf7f5f0;

  public static final int DARK_PAPER = 0x12110f;

  /** Contrast that text has at least; a little above what the rule asks for. */
  private static final double CONTRAST = 4.8;

  private static final int HUES = 72;

  /** Less colour than this, on average, is no colour. */
  private static final double COLOURLESS = 0.012;

  /** The least and the most colour an accent has. */
  private static final double PALEST = 0.05;

  private static final double STRONGEST = 0.15;

  private static final String WHITE = "#ffffff";

  /**
   * The accents of a picture.
   *
   * @param rgb 8-bit red, green and blue of each pixel
   */
  public static Accents of(byte[] rgb) {
    double[] colour = new double[HUES];
    double[] chromas = new double[HUES];
    double all = 0;
    for (int i = 0; i + 2 < rgb.length; i += 3) {
      Oklch lch = Oklch.of((rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | (rgb[i + 2] & 0xff));
      // What is nearly black or nearly white has a hue by accident only.
      double weight =
          lch.chroma() * Math.clamp(4 * Math.min(lch.lightness(), 1 - lch.lightness()), 0, 1);
      int bin = (int) (lch.hue() / 360 * HUES) % HUES;
      colour[bin] += weight;
      chromas[bin] += weight * lch.chroma();
      all += lch.chroma();
    }
    if (rgb.length < 3 || 3 * all / rgb.length < COLOURLESS) {
      return at(new Oklch(0.5, 0, 0));
    }
    int best = 0;
    for (int bin = 1; bin < HUES; bin++) {
      if (around(colour, bin) > around(colour, best)) {
        best = bin;
      }
    }
    double chroma =
        Math.clamp(1.4 * around(chromas, best) / around(colour, best), PALEST, STRONGEST);
    return at(new Oklch(0.5, chroma, (best + 0.5) * 360 / HUES));
  }

  private static double around(double[] bins, int bin) {
    double sum = 0;
    for (int step = -2; step <= 2; step++) {
      sum += bins[Math.floorMod(bin + step, HUES)] * (3 - Math.abs(step));
    }
    return sum;
  }

  private static Accents at(Oklch colour) {
    int light = readable(colour, LIGHT_PAPER, 0.56, -0.005);
    int dark = readable(colour, DARK_PAPER, 0.76, 0.005);
    return new Accents(css(light), WHITE, css(dark), css(DARK_PAPER));
  }

  /** The colour at the lightness nearest to the wished-for one that can be read on the paper. */
  private static int readable(Oklch colour, int paper, double lightness, double step) {
    double l = lightness;
    int rgb = new Oklch(l, colour.chroma(), colour.hue()).rgb();
    while (contrast(rgb, paper) < CONTRAST && l > 0 && l < 1) {
      l += step;
      rgb = new Oklch(Math.clamp(l, 0, 1), colour.chroma(), colour.hue()).rgb();
    }
    return rgb;
  }

  /** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
  public static double contrast(int one, int other) {
    List<Double> light =
        List.of(Oklch.luminance(one), Oklch.luminance(other)).stream().sorted().toList();
    return (light.getLast() + 0.05) / (light.getFirst() + 0.05);
  }

  private static String css(int rgb) {
    return "#" + HexFormat.of().toHexDigits(rgb, 6);
  }
}
