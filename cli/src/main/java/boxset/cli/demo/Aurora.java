package boxset.cli.demo;

/** Curtains of light in a winter sky. */
final class Aurora implements Layer {

  private final Noise noise;
  private final int top;
  private final int bottom;
  private final int[] colours = new int[256];

  /**
   * Curtains that hang between two rows.
   *
   * @param low colour at their lower edge
   * @param high colour where they fade out above
   */
  Aurora(int seed, int top, int bottom, int low, int high) {
    this.noise = new Noise(seed);
    this.top = top;
    this.bottom = bottom;
    for (int i = 0; i < colours.length; i++) {
      colours[i] = Tint.mix(low, high, i);
    }
  }

  @Override
  public void paint(Frame frame, double seconds) {
    for (int curtain = 0; curtain < 3; curtain++) {
      for (int x = 0; x < Frame.WIDTH; x += 2) {
        double fold =
            noise.rough(x / 260.0 + curtain * 7 + seconds * 0.05, curtain + seconds * 0.06, 3);
        double ray = noise.rough(x / 46.0 + fold * 5, curtain * 3 + seconds * 0.35, 3);
        double bright = Math.pow(Math.max(0, ray - 0.26) * 1.5, 1.6) * (0.35 + 0.75 * fold);
        double edge = Noise.lerp(top + 60, bottom, fold) - curtain * 34;
        double tall = 130 + 210 * ray;
        int from = Math.max(0, (int) (edge - tall));
        int to = Math.min(Frame.HEIGHT, (int) edge + 26);
        for (int y = from; y < to; y++) {
          double height = (edge - y) / tall;
          double fade = height < 0 ? 1 + height * tall / 26 : (1 - height) * (1 - height * 0.4);
          int strength = (int) (bright * fade * 300);
          if (strength > 0) {
            int colour = colours[Math.max(0, Math.min(255, (int) (height * 300)))];
            frame.add(x, y, colour, strength);
            frame.add(x + 1, y, colour, strength);
          }
        }
      }
    }
  }
}
