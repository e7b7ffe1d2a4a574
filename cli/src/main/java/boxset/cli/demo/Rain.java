package boxset.cli.demo;

/** Rain that the wind drives across the picture. */
final class Rain implements Layer {

  private final Noise noise;
  private final int count;
  private final double slant;
  private final int colour;

  /**
   * Rain.
   *
   * @param slant pixels to the left for every row it falls
   */
  Rain(int seed, int count, double slant, int colour) {
    this.noise = new Noise(seed);
    this.count = count;
    this.slant = slant;
    this.colour = colour;
  }

  @Override
  public void paint(Frame frame, double seconds) {
    for (int i = 0; i < count; i++) {
      double near = noise.at(i, 1);
      double length = 14 + 46 * near;
      double fall = (0.9 + 1.3 * near) * Frame.HEIGHT * 1.5;
      double span = Frame.HEIGHT + 120;
      double y = (noise.at(i, 2) * span + seconds * fall) % span - 60;
      double x = noise.at(i, 3) * (Frame.WIDTH + 400) - y * slant;
      int strength = (int) (26 + 60 * near);
      for (int step = 0; step < length; step++) {
        double px = x + step * slant;
        double soft = Math.sin(Math.PI * step / length);
        double right = px - Math.floor(px);
        int at = (int) (y - step);
        frame.add((int) px, at, colour, (int) (strength * soft * (1 - right)));
        frame.add((int) px + 1, at, colour, (int) (strength * soft * right));
      }
    }
  }
}
