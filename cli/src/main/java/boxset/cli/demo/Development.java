package boxset.cli.demo;

import java.util.Random;

/** From painted picture to video: exposure, darker corners, a little grain, BT.709 4:2:0. */
final class Development {

  private static final int WIDTH = Frame.WIDTH;
  private static final int HEIGHT = Frame.HEIGHT;

  /** Bytes of a picture: a plane of luma, two of chroma (ITU-R BT.709-6, limited range). */
  static final int BYTES = WIDTH * HEIGHT * 3 / 2;

  private static final int GRAIN = 1 << 16;

  /** Pixels that share a place behind the lens. */
  private static final int BLOCK = 16;

  private final int[] lens = new int[WIDTH * HEIGHT];
  private final int[] grain = new int[GRAIN + WIDTH];

  Development() {
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double across = (x - WIDTH / 2.0) / (WIDTH / 2.0);
        double down = (y - HEIGHT / 2.0) / (HEIGHT / 2.0);
        double corner = (across * across * 0.9 + down * down * 0.6) / 1.5;
        lens[y * WIDTH + x] = (int) (256 * (1 - 0.34 * corner * corner));
      }
    }
    Random random = new Random(35);
    for (int i = 0; i < grain.length; i++) {
      // Within two steps of luma: no pixel leaves the range that video allows.
      grain[i] = (int) Math.clamp(random.nextGaussian() * 140, -500, 500);
    }
  }

  /**
   * Writes planes.
   *
   * @param number of the picture, which moves the grain
   * @param exposure 0 for black to 256
   */
  void develop(Frame frame, int number, int exposure, byte[] planes) {
    for (int y = 0; y < HEIGHT; y++) {
      int speck = ((number * 40_503 + y * 7_919) * 31) & (GRAIN - 1);
      luma(frame.rgb, y * WIDTH, speck, exposure, planes);
    }
    for (int y = 0; y < HEIGHT; y += 2) {
      chroma(frame.rgb, y * WIDTH, exposure, planes, WIDTH * HEIGHT + (y >> 1) * (WIDTH >> 1));
    }
  }

  /** One row; the lens is the same for neighbours, and asked once for all of them. */
  private void luma(int[] rgb, int row, int speck, int exposure, byte[] planes) {
    for (int block = 0; block < WIDTH; block += BLOCK) {
      int light = (lens[row + block + BLOCK / 2] * exposure) >> 8;
      for (int x = block; x < block + BLOCK; x++) {
        int pixel = rgb[row + x];
        int sum = 47 * ((pixel >> 16) & 255) + 157 * ((pixel >> 8) & 255) + 16 * (pixel & 255);
        planes[row + x] = (byte) (16 + (((sum + grain[speck + x]) * light + 32_768) >> 16));
      }
    }
  }

  /** Two rows; red and blue of four pixels are summed in one number, sixteen bits apart. */
  private void chroma(int[] rgb, int row, int exposure, byte[] planes, int to) {
    int plane = WIDTH * HEIGHT / 4;
    for (int x = 0; x < WIDTH; x += 2) {
      int a = rgb[row + x];
      int b = rgb[row + x + 1];
      int c = rgb[row + WIDTH + x];
      int d = rgb[row + WIDTH + x + 1];
      int redBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff);
      int green = ((a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00)) >> 8;
      int red = redBlue >> 16;
      int blue = redBlue & 0xffff;
      int light = (lens[row + x] * exposure) >> 8;
      int u = ((-26 * red - 86 * green + 112 * blue) * light + 131_072) >> 18;
      int v = ((112 * red - 102 * green - 10 * blue) * light + 131_072) >> 18;
      planes[to + (x >> 1)] = (byte) (128 + u);
      planes[to + plane + (x >> 1)] = (byte) (128 + v);
    }
  }
}
