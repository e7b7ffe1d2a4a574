package boxset.cli.demo;

/** Clouds that drift across the sky. */
final class Clouds implements Layer {

  /** No shot is longer, in seconds: so far they drift. */
  private static final int LONGEST = 8;

  private final int wide;
  private final int bottom;
  private final double speed;
  private final byte[] thickness;
  private final byte[] lightness;
  private final int[] shades = new int[256];

  /**
   * Clouds down to a row.
   *
   * @param cover how much of the sky, 0 to 1
   * @param stretch how much wider than high they are
   * @param speed pixels a second
   * @param shade their colour below
   * @param lit their colour where the light falls on them
   */
  Clouds(int seed, int bottom, double cover, double stretch, double speed, int shade, int lit) {
    this.bottom = bottom;
    this.speed = speed;
    this.wide = Frame.WIDTH + 2 + (int) (speed * LONGEST);
    thickness = new byte[wide * bottom];
    lightness = new byte[wide * bottom];
    Noise noise = new Noise(seed);
    double[] above = new double[wide];
    for (int y = 0; y < bottom; y++) {
      // Nearer the horizon clouds are smaller and closer together.
      double near = 1.6 - 1.25 * y / bottom;
      double fade = Math.min(1, (bottom - y) / (0.35 * bottom));
      for (int x = 0; x < wide; x++) {
        double u = (x - 724.0) / (190 * near * stretch / 2);
        double density = noise.rough(u, y / (95 * near) * (1 + y / (double) bottom), 5);
        double thick = Noise.ease((density - (1 - cover)) / 0.32) * fade;
        thickness[y * wide + x] = (byte) (thick * 255);
        // Bright where there is less cloud above than here.
        above[x] = y == 0 ? density : above[x];
        double rim = (density - above[x]) * 9 + 0.5 - 0.5 * thick * (density - 0.4);
        lightness[y * wide + x] = (byte) (Math.clamp(rim, 0, 1) * 255);
        above[x] += (density - above[x]) * 0.12;
      }
    }
    for (int i = 0; i < shades.length; i++) {
      shades[i] = Tint.mix(shade, lit, i);
    }
  }

  @Override
  public void paint(Frame frame, double seconds) {
    double shift = Math.min(seconds, LONGEST) * speed;
    int whole = (int) Math.floor(shift);
    int part = (int) ((shift - whole) * 256);
    for (int y = 0; y < bottom; y++) {
      int row = y * wide;
      int to = y * Frame.WIDTH;
      for (int x = 0; x < Frame.WIDTH; x++) {
        int a = row + x + whole;
        int b = a + 1;
        int thick = ((thickness[a] & 255) * (256 - part) + (thickness[b] & 255) * part) >> 8;
        if (thick > 0) {
          frame.rgb[to + x] = Tint.mix(frame.rgb[to + x], shades[lightness[a] & 255], thick);
        }
      }
    }
  }
}
