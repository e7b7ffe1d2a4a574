package boxset.steps;

/**
 * What lies behind a menu: light and shade, in whole steps that are spread so that none is seen.
 */
final class MenuGround {
  /** Thresholds of an ordered dither (Bayer), sixteenths. */
  private static final int[] DITHER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

  private final int columns;
  private final int lines;
  private final int paper;

  MenuGround(int columns, int lines, int paper) {
    this.columns = columns;
    this.lines = lines;
    this.paper = paper;
  }

  /** A weight of the paper at a place: across and down from 0 to 1. */
  private interface Weight {
    double at(double across, double down);
  }

  /** Darkens a picture so that anything can be read on it. */
  void veil(int[] pixels) {
    cover(pixels, (_, down) -> 0.74 + 0.12 * smooth(down));
  }

  /** Darkens a picture at the left and below, where words stand. */
  void shade(int[] pixels) {
    cover(
        pixels,
        (across, down) -> {
          double left = 0.88 * (1 - smooth((across - 0.10) / 0.68));
          double below = 0.62 * smooth((down - 0.50) / 0.50);
          return 1 - (1 - left) * (1 - below) * 0.92;
        });
  }

  private static double smooth(double value) {
    double v = Math.clamp(value, 0, 1);
    return v * v * (3 - 2 * v);
  }

  private void cover(int[] pixels, Weight weight) {
    for (int y = 0; y < lines; y++) {
      for (int x = 0; x < columns; x++) {
        double covered = weight.at((x + 0.5) / columns, (y + 0.5) / lines);
        double spread = (DITHER[y % 4 * 4 + x % 4] + 0.5) / 16;
        int at = y * columns + x;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          double above = paper >> shift & 0xff;
          double below = pixels[at] >> shift & 0xff;
          rgb = rgb << 8 | (int) (above * covered + below * (1 - covered) + spread);
        }
        pixels[at] = rgb;
      }
    }
  }
}
