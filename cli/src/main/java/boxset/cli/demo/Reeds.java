package boxset.cli.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Reeds close to the viewer, in the wind. */
final class Reeds implements Layer {

  private final Noise noise;
  private final int count;
  private final double from;
  private final double to;
  private final double height;
  private final double wind;
  private final boolean bulrush;
  private final int near;
  private final int far;

  /**
   * Bulrushes, or grass, along the lower edge.
   *
   * @param from where they begin, in pixels from the left
   * @param to where they end
   * @param height of the highest
   * @param wind 1 for a breeze
   * @param bulrush whether some carry their dark heads
   * @param near their colour close by
   * @param far their colour behind
   */
  Reeds(
      int seed,
      int count,
      double from,
      double to,
      double height,
      double wind,
      boolean bulrush,
      int near,
      int far) {
    this.noise = new Noise(seed);
    this.count = count;
    this.from = from;
    this.to = to;
    this.height = height;
    this.wind = wind;
    this.bulrush = bulrush;
    this.near = near;
    this.far = far;
  }

  @Override
  public void paint(Frame frame, double seconds) {
    Graphics2D g = frame.graphics();
    for (int i = 0; i < count; i++) {
      double depth = i / (double) count;
      g.setColor(new Color(Tint.mix(far, near, (int) (depth * 256))));
      double root = Noise.lerp(from, to, noise.at(i, 1));
      double tall = height * (0.45 + 0.55 * noise.at(i, 2)) * (0.7 + 0.3 * depth);
      double gust =
          Math.sin(seconds * 1.1 - root * 0.006)
              + 0.45 * Math.sin(seconds * 2.3 + root * 0.013 + i);
      double lean = tall * ((noise.at(i, 3) - 0.42) * 0.35 + 0.07 * wind * gust);
      double width = (2.2 + 3.2 * noise.at(i, 4)) * (0.6 + 0.6 * depth);
      double base = Frame.HEIGHT + 4;
      double tipX = root + lean;
      double tipY = base - tall;
      Path2D blade = new Path2D.Double();
      blade.moveTo(root - width / 2, base);
      blade.quadTo(root - width * 0.3 + lean * 0.15, base - tall * 0.6, tipX, tipY);
      blade.quadTo(root + width * 0.5 + lean * 0.15, base - tall * 0.6, root + width / 2, base);
      g.fill(blade);
      if (bulrush && noise.at(i, 5) > 0.62) {
        double length = 26 + 26 * noise.at(i, 6) * (0.5 + depth);
        Ellipse2D head = new Ellipse2D.Double(-width * 0.9, 0, width * 1.8, length);
        AffineTransform place = AffineTransform.getTranslateInstance(tipX, tipY - 6);
        place.rotate(-Math.atan2(lean * 1.2, tall));
        g.fill(place.createTransformedShape(head));
      }
    }
    g.dispose();
  }
}
