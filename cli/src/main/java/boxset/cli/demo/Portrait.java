package boxset.cli.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/**
 * Somebody at a window: a figure against soft light. Nobody in particular sat for it.
 *
 * @param seed of the lights behind
 * @param sky colour of the light, 0xRRGGBB
 * @param ground colour below it
 * @param figure colour of the figure in its own shadow
 * @param hair outline of the head: 0 short, 1 long, 2 a cap
 */
record Portrait(int seed, int sky, int ground, int figure, int hair) {
  static final Portrait JOOST = new Portrait(11, 0xe6b98a, 0x5b5470, 0x231d2b, 2);
  static final Portrait AMARA = new Portrait(12, 0x9cc7d8, 0x2f5f78, 0x16232c, 1);
  static final Portrait EDDA = new Portrait(13, 0xe58f63, 0x5a2f4c, 0x24131f, 1);
  static final Portrait KENJI = new Portrait(14, 0x5fb6a4, 0x12303b, 0x08151a, 0);

  /** What is behind the figure, out of focus. */
  BufferedImage background(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = smooth(image);
    g.setPaint(new GradientPaint(0, 0, new Color(sky), 0, height, new Color(ground)));
    g.fillRect(0, 0, width, height);
    Noise noise = new Noise(seed);
    for (int i = 0; i < 26; i++) {
      double r = height * (0.05 + 0.13 * noise.at(i, 1));
      double x = noise.at(i, 2) * width;
      double y = noise.at(i, 3) * height;
      int alpha = (int) (12 + 34 * noise.at(i, 4));
      g.setColor(new Color(255, 244, 226, alpha));
      g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }
    g.dispose();
    return soft(image, Math.max(2, height / 90));
  }

  /** The figure alone, on a transparent ground; its head is over the middle. */
  BufferedImage figure(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = smooth(image);
    double unit = height / 100.0;
    g.translate(width / 2.0, 0);
    g.scale(unit, unit);
    Area outline = outline();
    g.setPaint(
        new LinearGradientPaint(
            -30,
            20,
            34,
            96,
            new float[] {0, 0.45f, 1},
            new Color[] {mixed(figure, sky, 0.34), new Color(figure), mixed(figure, ground, 0.3)}));
    g.fill(outline);
    // Light from the window falls on one side of the face.
    g.setClip(outline);
    g.setPaint(
        new RadialGradientPaint(
            -22, 32, 26, new float[] {0, 1}, new Color[] {alpha(sky, 150), alpha(sky, 0)}));
    g.fill(outline);
    g.dispose();
    return image;
  }

  /** The figure before its background. */
  BufferedImage photo(int side) {
    BufferedImage image = background(side, side);
    Graphics2D g = smooth(image);
    g.drawImage(figure(side, side), 0, 0, null);
    g.dispose();
    return image;
  }

  private Area outline() {
    Area outline = new Area(new Ellipse2D.Double(-12.5, 22, 25, 33));
    Path2D body = new Path2D.Double();
    body.moveTo(-6.5, 48);
    body.curveTo(-7, 60, -8, 62, -16, 65);
    body.curveTo(-34, 70, -40, 80, -42, 101);
    body.lineTo(42, 101);
    body.curveTo(40, 80, 34, 70, 16, 65);
    body.curveTo(8, 62, 7, 60, 6.5, 48);
    body.closePath();
    outline.add(new Area(body));
    switch (hair) {
      case 1 -> {
        outline.add(new Area(new Ellipse2D.Double(-16, 18, 32, 34)));
        Path2D falls = new Path2D.Double();
        falls.moveTo(-15.5, 34);
        falls.curveTo(-19, 52, -17, 62, -20, 70);
        falls.lineTo(20, 70);
        falls.curveTo(17, 62, 19, 52, 15.5, 34);
        falls.closePath();
        outline.add(new Area(falls));
      }
      case 2 -> {
        outline.add(new Area(new Ellipse2D.Double(-14.5, 17, 29, 20)));
        Path2D peak = new Path2D.Double();
        peak.moveTo(-14, 29);
        peak.curveTo(-22, 29, -24, 32, -23, 33);
        peak.lineTo(4, 33);
        peak.closePath();
        outline.add(new Area(peak));
      }
      default -> outline.add(new Area(new Ellipse2D.Double(-13.5, 19, 27, 22)));
    }
    return outline;
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  /** Out of focus: the same weight for every neighbour, twice in each direction. */
  private static BufferedImage soft(BufferedImage image, int radius) {
    int wide = 2 * radius + 1;
    float[] row = new float[wide];
    Arrays.fill(row, 1f / wide);
    ConvolveOp across = new ConvolveOp(new Kernel(wide, 1, row), ConvolveOp.EDGE_NO_OP, null);
    ConvolveOp down = new ConvolveOp(new Kernel(1, wide, row), ConvolveOp.EDGE_NO_OP, null);
    BufferedImage blurred = image;
    for (int i = 0; i < 2; i++) {
      blurred = down.filter(across.filter(blurred, null), null);
    }
    // What lies at the edge has no neighbours to be mixed with: leave it out of the picture.
    BufferedImage whole =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = smooth(whole);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    double grow = 1 + 6.0 * radius / image.getHeight();
    AffineTransform out = new AffineTransform();
    out.translate(image.getWidth() * (1 - grow) / 2, image.getHeight() * (1 - grow) / 2);
    out.scale(grow, grow);
    g.drawImage(blurred, out, null);
    g.dispose();
    return whole;
  }

  private static Color mixed(int one, int other, double amount) {
    return new Color(Tint.mix(one, other, (int) (256 * amount)));
  }

  private static Color alpha(int rgb, int alpha) {
    return new Color((rgb & 0xffffff) | (alpha << 24), true);
  }
}
