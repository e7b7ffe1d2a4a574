package boxset.steps;

/** What lies behind words: light and shade, in whole steps that are spread so that none is seen. */
final class ShadedGround {
  /** Thresholds of an ordered dither (Bayer), sixteenths. */
  private static final int[] DITHER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

  private final int columns;
  private final int lines;
  private final int paper;

  ShadedGround(int columns, int lines, int paper) {
    this.columns = columns;
    this.lines = lines;
    this.paper = paper;
  }

  /** A weight of the paper at a place: across and down from 0 to 1. */
  interface Weight {
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

  /** From 0 to 1 without an edge. */
  static double smooth(double value) {
    double v = Math.clamp(value, 0, 1);
    return v * v * (3 - 2 * v);
  }

  /** Covers a picture with the paper. */
  void cover(int[] pixels, Weight weight) {
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

  /**
   * Lays a picture on the ground.
   *
   * @param rgba premultiplied red, green and blue, and alpha
   * @param left where its left edge is, pixels of the ground
   * @param top where its upper edge is
   * @param width of the picture
   */
  void lay(int[] pixels, byte[] rgba, int left, int top, int width) {
    for (int i = 0; i < rgba.length / 4; i++) {
      int at = 4 * i;
      int to = (top + i / width) * columns + left + i % width;
      int through = 255 - (rgba[at + 3] & 0xff);
      int rgb = 0;
      for (int channel = 0; channel < 3; channel++) {
        int below = (pixels[to] >> (16 - 8 * channel)) & 0xff;
        rgb = rgb << 8 | Math.min(255, (rgba[at + channel] & 0xff) + (below * through + 127) / 255);
      }
      pixels[to] = rgb;
    }
  }
}
