package boxset.cli.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** A loose flock, passing. */
final class Birds implements Layer {

  private final Noise noise;
  private final int count;
  private final double x;
  private final double y;
  private final double size;
  private final double speed;
  private final Color colour;

  /**
   * A flock.
   *
   * @param x where its middle is at first
   * @param y where it is throughout
   * @param size of a wing in pixels
   * @param speed pixels a second, to the right
   */
  Birds(int seed, int count, double x, double y, double size, double speed, int colour) {
    this.noise = new Noise(seed);
    this.count = count;
    this.x = x;
    this.y = y;
    this.size = size;
    this.speed = speed;
    this.colour = new Color(colour);
  }

  @Override
  public void paint(Frame frame, double seconds) {
    Graphics2D g = frame.graphics();
    g.setColor(colour);
    for (int i = 0; i < count; i++) {
      double own = 0.75 + 0.5 * noise.at(i, 0);
      double wing = size * own;
      double left = x + (noise.at(i, 1) - 0.5) * size * count * 1.6;
      double cx = left + seconds * speed * (0.9 + 0.2 * noise.at(i, 2));
      double cy =
          y
              + (noise.at(i, 3) - 0.5) * size * count * 0.45
              + Math.sin(seconds * 0.9 + i * 1.7) * size * 0.5;
      double beat = Math.sin(seconds * (7.5 + 3 * noise.at(i, 4)) + i * 2.1);
      // They glide now and then.
      double glide = Noise.ease(Math.sin(seconds * 0.7 + i * 0.9) * 2);
      double lift = wing * (0.42 * beat * (1 - glide) + 0.16);
      Path2D bird = new Path2D.Double();
      bird.moveTo(cx - wing, cy - lift);
      bird.quadTo(cx - wing * 0.42, cy - lift * 1.15 - wing * 0.14, cx, cy);
      bird.quadTo(cx + wing * 0.42, cy - lift * 1.15 - wing * 0.14, cx + wing, cy - lift);
      g.setStroke(
          new BasicStroke(
              (float) Math.max(1.1, wing * 0.11), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      g.draw(bird);
    }
    g.dispose();
  }
}
