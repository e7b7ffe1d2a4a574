package boxset.cli.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A lighthouse on its rock, and the beam that sweeps past without ever flashing the viewer. */
final class Lighthouse implements Layer {

  private final double x;
  private final double foot;
  private final double height;
  private final Color colour;
  private final double strength;

  /**
   * A lighthouse.
   *
   * @param foot the waterline
   * @param height from there to the lamp
   * @param strength of the beam; 0 by day
   */
  Lighthouse(double x, double foot, double height, int colour, double strength) {
    this.x = x;
    this.foot = foot;
    this.height = height;
    this.colour = new Color(colour);
    this.strength = strength;
  }

  @Override
  public void paint(Frame frame, double seconds) {
    if (strength > 0) {
      beam(frame, seconds * 0.55 + 0.4);
    }
    Graphics2D g = frame.graphics();
    g.setColor(colour);
    Path2D rock = new Path2D.Double();
    rock.moveTo(x - height * 1.1, foot + 1);
    rock.curveTo(
        x - height * 0.6,
        foot - height * 0.12,
        x - height * 0.4,
        foot - height * 0.24,
        x,
        foot - height * 0.22);
    rock.curveTo(
        x + height * 0.3,
        foot - height * 0.25,
        x + height * 0.7,
        foot - height * 0.05,
        x + height * 1.3,
        foot + 1);
    rock.closePath();
    g.fill(rock);
    double wide = height * 0.085;
    Path2D tower = new Path2D.Double();
    tower.moveTo(x - wide, foot - height * 0.2);
    tower.lineTo(x - wide * 0.62, foot - height * 0.9);
    tower.lineTo(x + wide * 0.62, foot - height * 0.9);
    tower.lineTo(x + wide, foot - height * 0.2);
    tower.closePath();
    g.fill(tower);
    g.fill(
        new Rectangle2D.Double(x - wide * 0.95, foot - height * 0.92, wide * 1.9, height * 0.03));
    g.fill(new Rectangle2D.Double(x - wide * 0.5, foot - height * 1.04, wide, height * 0.13));
    g.fill(new Ellipse2D.Double(x - wide * 0.62, foot - height * 1.1, wide * 1.24, height * 0.11));
    if (strength > 0) {
      g.setColor(new Color(0xffe9b8));
      g.fill(new Ellipse2D.Double(x - wide * 0.33, foot - height * 1.02, wide * 0.66, wide * 0.8));
    }
    g.dispose();
    if (strength > 0) {
      Glow.at(frame, x, foot - height, height * 0.5, 0xffd890, (int) (150 * strength));
    }
  }

  private void beam(Frame frame, double turn) {
    double lampY = foot - height;
    for (int side = 0; side < 2; side++) {
      double angle = turn + side * Math.PI;
      // Seen from the side the beam swings: long when it is across, short when it points at us.
      double across = Math.cos(angle);
      double reach = Math.abs(across);
      int direction = across > 0 ? 1 : -1;
      int length = (int) (1000 * reach);
      for (int step = 4; step < length; step++) {
        double far = step / (double) length;
        double half = 2.5 + step * (0.055 + 0.05 * (1 - reach));
        double fade = strength * reach * Math.pow(1 - far, 1.4) * 120;
        int px = (int) (x + direction * step);
        double middle = lampY - step * 0.02;
        for (int py = (int) (middle - half); py <= middle + half; py++) {
          double edge = (py - middle) / half;
          frame.add(px, py, 0xffe4b0, (int) (fade * (1 - edge * edge)));
        }
      }
    }
  }
}
