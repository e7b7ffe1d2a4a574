package boxset.cli.demo;

/** Lights out of focus: discs that breathe and drift. */
final class Bokeh implements Layer {

  private final Noise noise;
  private final int count;
  private final double top;
  private final double bottom;
  private final double size;
  private final double drift;
  private final int strength;
  private final int[] colours;

  /**
   * Lights between two rows.
   *
   * @param size of the largest, in pixels across
   * @param drift pixels a second
   * @param strength up to 256
   */
  Bokeh(
      int seed,
      int count,
      double top,
      double bottom,
      double size,
      double drift,
      int strength,
      int... colours) {
    this.noise = new Noise(seed);
    this.count = count;
    this.top = top;
    this.bottom = bottom;
    this.size = size;
    this.drift = drift;
    this.strength = strength;
    this.colours = colours;
  }

  @Override
  public void paint(Frame frame, double seconds) {
    double wide = Frame.WIDTH + 2 * size;
    for (int i = 0; i < count; i++) {
      double radius = size / 2 * (0.35 + 0.65 * noise.at(i, 1));
      double start = noise.at(i, 2) * wide + seconds * drift * (0.5 + noise.at(i, 3));
      double x = (start % wide + wide) % wide - size;
      double y =
          Noise.lerp(top, bottom, noise.at(i, 4)) + Math.sin(seconds * 0.5 + i) * radius * 0.12;
      double breath = 0.72 + 0.28 * Math.sin(seconds * (0.5 + noise.at(i, 5)) + i * 2.4);
      double bright = strength * breath * (0.3 + 0.7 * Math.pow(noise.at(i, 6), 2));
      int colour = colours[i % colours.length];
      for (int py = (int) (y - radius) - 1; py <= y + radius + 1; py++) {
        for (int px = (int) (x - radius) - 1; px <= x + radius + 1; px++) {
          double square = (px - x) * (px - x) + (py - y) * (py - y);
          if (square < radius * radius) {
            double cover = Math.min(1, (radius - Math.sqrt(square)) / 1.6);
            double out = square / (radius * radius);
            double rim = 0.62 + 0.38 * out * out;
            frame.add(px, py, colour, (int) (bright * cover * rim));
          }
        }
      }
    }
  }
}
