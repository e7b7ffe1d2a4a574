package boxset.cli.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;

/** A row of old posts that walks out into the water. */
final class Posts implements Layer {

  private final Noise noise;
  private final int count;
  private final double x;
  private final double y;
  private final double towardsX;
  private final double towardsY;
  private final Color colour;

  /**
   * Posts.
   *
   * @param x where the nearest stands
   * @param y its foot
   * @param towardsX where the row vanishes
   * @param towardsY on the horizon
   */
  Posts(int seed, int count, double x, double y, double towardsX, double towardsY, int colour) {
    this.noise = new Noise(seed);
    this.count = count;
    this.x = x;
    this.y = y;
    this.towardsX = towardsX;
    this.towardsY = towardsY;
    this.colour = new Color(colour);
  }

  @Override
  public void paint(Frame frame, double seconds) {
    Graphics2D g = frame.graphics();
    double nearer = 1 + seconds * 0.012;
    for (int i = count - 1; i >= 0; i--) {
      double far = nearer / (1 + i * 0.42);
      double px = towardsX + (x - towardsX) * far;
      double foot = towardsY + (y - towardsY) * far;
      double high = 230 * far * (0.7 + 0.45 * noise.at(i, 1));
      double lean = high * (noise.at(i, 2) - 0.5) * 0.12;
      int haze = (int) (150 * (1 - Math.min(1, far)));
      g.setColor(new Color(Tint.mix(colour.getRGB() & 0xffffff, 0x8da3ad, haze)));
      g.setStroke(
          new BasicStroke((float) (17 * far), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      g.draw(new Line2D.Double(px + lean, foot - high, px, foot));
      // Mirrored, broken by the water.
      g.setStroke(new BasicStroke((float) (13 * far)));
      for (int piece = 0; piece < 9; piece++) {
        double start = piece / 9.0 * high * 0.8;
        double wave = Math.sin(seconds * 1.7 + piece * 1.3 + i) * 5 * far * (1 + piece * 0.3);
        g.setColor(
            new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 150 - piece * 15));
        g.draw(
            new Line2D.Double(
                px + wave, foot + start, px + wave, foot + start + high * 0.8 / 9 * 0.72));
      }
    }
    g.dispose();
  }
}
