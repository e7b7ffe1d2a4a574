package boxset.cli.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** A small sailing boat; what stands on the waterline is mirrored by {@link Water}. */
final class Boat implements Layer {

  private final double x;
  private final double waterline;
  private final double size;
  private final double speed;
  private final boolean sail;
  private final Color hull;
  private final Color canvas;

  /**
   * A boat.
   *
   * @param size length of the hull in pixels
   * @param speed pixels a second
   * @param sail whether it is set
   */
  Boat(double x, double waterline, double size, double speed, boolean sail, int hull, int canvas) {
    this.x = x;
    this.waterline = waterline;
    this.size = size;
    this.speed = speed;
    this.sail = sail;
    this.hull = new Color(hull);
    this.canvas = new Color(canvas);
  }

  @Override
  public void paint(Frame frame, double seconds) {
    Graphics2D g = frame.graphics();
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            x + seconds * speed, waterline + Math.sin(seconds * 1.3) * size * 0.012);
    place.rotate(Math.sin(seconds * 0.9 + x) * 0.035);
    place.scale(size, size);
    g.transform(place);
    if (sail) {
      g.setColor(canvas);
      Path2D main = new Path2D.Double();
      main.moveTo(0.03, -0.12);
      main.quadTo(0.2, -0.55, 0.035, -1.28);
      main.lineTo(0.035, -0.12);
      main.quadTo(0.3, -0.1, 0.5, -0.15);
      main.quadTo(0.28, -0.7, 0.035, -1.28);
      g.fill(main);
      Path2D jib = new Path2D.Double();
      jib.moveTo(-0.01, -1.08);
      jib.quadTo(-0.2, -0.55, -0.47, -0.16);
      jib.quadTo(-0.2, -0.13, -0.03, -0.2);
      jib.closePath();
      g.fill(jib);
    }
    g.setColor(hull);
    g.setStroke(new BasicStroke(0.022f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(0.015, 0, 0.015, -1.32));
    if (!sail) {
      g.setStroke(new BasicStroke(0.035f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(new Line2D.Double(0.015, -0.2, 0.47, -0.18));
    }
    Path2D body = new Path2D.Double();
    body.moveTo(-0.52, -0.13);
    body.quadTo(0, -0.045, 0.5, -0.12);
    body.quadTo(0.47, 0, 0.4, 0.05);
    body.lineTo(-0.36, 0.05);
    body.quadTo(-0.48, -0.02, -0.52, -0.13);
    g.fill(body);
    g.dispose();
  }
}
