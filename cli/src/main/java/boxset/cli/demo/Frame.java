package boxset.cli.demo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** One picture while it is painted: packed RGB, and the same pixels for Java2D. */
final class Frame {

  static final int WIDTH = 1280;
  static final int HEIGHT = 720;

  /** Pictures a second. */
  static final int RATE = 24;

  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);

  /** Row by row, 0xRRGGBB. */
  final int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();

  /** Draws shapes with smooth edges; to be disposed. */
  Graphics2D graphics() {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  BufferedImage image() {
    return image;
  }

  /** Adds light to a pixel, if it is in the picture. */
  void add(int x, int y, int light, int strength) {
    if (x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT) {
      int at = y * WIDTH + x;
      rgb[at] = Tint.add(rgb[at], light, strength);
    }
  }

  /** Becomes a mixture of itself and another picture. */
  void mix(Frame other, int amount) {
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = Tint.mix(rgb[i], other.rgb[i], amount);
    }
  }
}
