package boxset.cli.demo;

/** Water from the horizon to the viewer: what is above it, mirrored by waves. */
final class Water implements Layer {

  private static final int TILE = 512;

  private final int horizon;
  private final double roughness;
  private final double speed;
  private final int deep;
  private final float[] waves = new float[TILE * TILE];

  /**
   * Water.
   *
   * @param horizon its first row
   * @param roughness 0 for a mirror, 1 for a swell
   * @param speed of the waves, 1 for a light wind
   * @param deep the colour of the water itself
   */
  Water(int seed, int horizon, double roughness, double speed, int deep) {
    this.horizon = horizon;
    this.roughness = roughness;
    this.speed = speed;
    this.deep = deep;
    Noise noise = new Noise(seed);
    for (int y = 0; y < TILE; y++) {
      for (int x = 0; x < TILE; x++) {
        waves[y * TILE + x] = (float) (tile(noise, x, y) * 2 - 1);
      }
    }
  }

  /** Without a seam where the tile meets itself. */
  private static double tile(Noise noise, int x, int y) {
    double value = 0;
    for (int octave = 0; octave < 3; octave++) {
      int cells = 8 << octave;
      double u = x * cells / (double) TILE;
      double v = y * cells / (double) TILE;
      int left = (int) u;
      int top = (int) v;
      double across = Noise.ease(u - left);
      double down = Noise.ease(v - top);
      int right = (left + 1) % cells;
      int below = (top + 1) % cells;
      int plane = octave * 1000;
      double a = Noise.lerp(noise.at(left + plane, top), noise.at(right + plane, top), across);
      double b = Noise.lerp(noise.at(left + plane, below), noise.at(right + plane, below), across);
      value += Noise.lerp(a, b, down) * (octave == 0 ? 0.5 : octave == 1 ? 0.3 : 0.2);
    }
    return value;
  }

  @Override
  public void paint(Frame frame, double seconds) {
    int rows = Frame.HEIGHT - horizon;
    float drift = (float) (seconds * speed * 26);
    for (int y = horizon; y < Frame.HEIGHT; y++) {
      double near = (y - horizon + 1) / (double) rows;
      double scale = 1 / (near * 0.92 + 0.035);
      int across = (int) (scale * 300);
      int v1 = (int) (scale * 250 + drift * 1.7) & (TILE - 1);
      int v2 = (int) (scale * 430 - drift * 1.1) & (TILE - 1);
      int start1 = (int) (drift * 256) - across * Frame.WIDTH / 2;
      int start2 = (int) (-drift * 200) - across * Frame.WIDTH * 3 / 7;
      float reach = (float) (roughness * (6 + 112 * near));
      float mirror = horizon - 1 - (y - horizon) * (float) Math.min(1, horizon / (double) rows);
      int depth = (int) (256 * (0.10 + 0.52 * near));
      int to = y * Frame.WIDTH;
      // Two pixels share a wave: half the work, and nobody sees it.
      for (int x = 0; x < Frame.WIDTH; x += 2) {
        int u1 = ((start1 + x * across) >> 8) & (TILE - 1);
        int u2 = ((start2 + x * ((across * 3) >> 2)) >> 8) & (TILE - 1);
        float wave = waves[v1 * TILE + u1] + waves[v2 * TILE + u2];
        int row = (int) (mirror - wave * reach);
        int column = x + (int) (wave * reach * 0.25f);
        int from =
            Math.min(horizon - 1, Math.abs(row)) * Frame.WIDTH
                + Math.max(0, Math.min(Frame.WIDTH - 2, column));
        int slope = Math.max(0, Math.min(256, depth + (int) (wave * 90)));
        frame.rgb[to + x] = Tint.mix(frame.rgb[from], deep, slope);
        frame.rgb[to + x + 1] = Tint.mix(frame.rgb[from + 1], deep, slope);
      }
    }
  }
}
