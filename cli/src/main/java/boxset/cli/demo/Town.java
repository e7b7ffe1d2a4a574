package boxset.cli.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A harbour town against the evening, with lights that come on one by one. */
final class Town implements Layer {

  private final Noise noise;
  private final double waterline;
  private final double scale;
  private final double speed;
  private final Color wall;
  private final int lamp;
  private final double lit;

  /**
   * Houses along the water.
   *
   * @param scale 1 for houses some 60 rows high
   * @param speed pixels a second, to the left
   * @param lit how many windows have light, 0 to 1
   */
  Town(int seed, double waterline, double scale, double speed, int wall, int lamp, double lit) {
    this.noise = new Noise(seed);
    this.waterline = waterline;
    this.scale = scale;
    this.speed = speed;
    this.wall = new Color(wall);
    this.lamp = lamp;
    this.lit = lit;
  }

  @Override
  public void paint(Frame frame, double seconds) {
    Graphics2D g = frame.graphics();
    double x = -60 - seconds * speed;
    for (int i = 0; x < Frame.WIDTH; i++) {
      double wide = scale * (24 + 34 * noise.at(i, 1));
      double hill = 0.5 + 0.5 * Math.sin(i * 0.21 + 1);
      double high = scale * (22 + 26 * noise.at(i, 2) + 46 * hill * noise.at(i, 3));
      boolean church = i % 23 == 11;
      g.setColor(wall);
      Path2D house = new Path2D.Double();
      house.moveTo(x, waterline + 1);
      house.lineTo(x, waterline - high);
      if (church) {
        house.lineTo(x + wide * 0.3, waterline - high);
        house.lineTo(x + wide * 0.5, waterline - high - scale * 64);
        house.lineTo(x + wide * 0.7, waterline - high);
      } else if (noise.at(i, 4) > 0.3) {
        house.lineTo(x + wide * 0.5, waterline - high - wide * (0.25 + 0.3 * noise.at(i, 5)));
      }
      house.lineTo(x + wide, waterline - high);
      house.lineTo(x + wide, waterline + 1);
      house.closePath();
      g.fill(house);
      windows(g, i, x, wide, high, seconds);
      x += wide * (0.82 + 0.2 * noise.at(i, 6));
    }
    g.dispose();
  }

  private void windows(
      Graphics2D g, int house, double x, double wide, double high, double seconds) {
    int columns = Math.max(1, (int) (wide / (scale * 11)));
    int floors = Math.max(1, (int) (high / (scale * 15)));
    for (int floor = 0; floor < floors; floor++) {
      for (int column = 0; column < columns; column++) {
        int window = house * 97 + floor * 13 + column;
        double on = noise.at(window, 7) < lit ? 1 : 0;
        if (noise.at(window, 8) > 0.93) {
          on = Noise.ease((seconds - 4 * noise.at(window, 9)) * 2);
        }
        if (on > 0) {
          int bright = (int) (on * (90 + 166 * noise.at(window, 10)));
          g.setColor(new Color(Tint.mix(wall.getRGB() & 0xffffff, lamp, bright)));
          g.fill(
              new Rectangle2D.Double(
                  x + (column + 0.5) * wide / columns - scale * 2,
                  waterline - high + (floor + 0.35) * high / floors,
                  scale * 4,
                  scale * 6));
        }
      }
    }
  }
}
