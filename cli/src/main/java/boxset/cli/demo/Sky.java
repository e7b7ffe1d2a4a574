package boxset.cli.demo;

/** A sky with a sun or a moon: painted once, then copied. */
final class Sky implements Layer {

  /**
   * The light in it.
   *
   * @param x pixels from the left
   * @param y pixels from the top
   * @param radius of the disc
   * @param disc its colour
   * @param glow colour of the air around
   * @param reach how far that goes, in pixels
   */
  record Light(double x, double y, double radius, int disc, int glow, double reach) {}

  private final int[] pixels = new int[Frame.WIDTH * Frame.HEIGHT];

  /**
   * A sky.
   *
   * @param horizon where the last colour is reached, in rows
   * @param colours from the zenith down
   */
  Sky(int seed, double horizon, Light light, int... colours) {
    Noise grain = new Noise(seed);
    for (int y = 0; y < Frame.HEIGHT; y++) {
      double height = Math.min(1, y / horizon) * (colours.length - 1);
      int from = Math.min((int) height, colours.length - 2);
      double part = Noise.ease(height - from) * 0.5 + (height - from) * 0.5;
      for (int x = 0; x < Frame.WIDTH; x++) {
        double distance = Math.sqrt((x - light.x) * (x - light.x) + (y - light.y) * (y - light.y));
        double disc = Math.clamp(light.radius - distance + 0.5, 0, 1);
        double air = Math.max(0, distance - light.radius) / light.reach;
        double glow = 0.75 * Math.exp(-air * 3.2) + 0.25 * Math.exp(-air * 13);
        double dither = grain.at(x, y) - 0.5;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          double base =
              Noise.lerp(
                  Tint.channel(colours[from], shift), Tint.channel(colours[from + 1], shift), part);
          // Screen, not addition: light never burns out into a flat patch.
          double lit = 255 - (255 - base) * (255 - Tint.channel(light.glow, shift) * glow) / 255;
          double value = Noise.lerp(lit, Tint.channel(light.disc, shift), disc) + dither;
          colour |= Math.clamp(Math.round(value), 0, 255) << shift;
        }
        pixels[y * Frame.WIDTH + x] = colour;
      }
    }
  }

  /** The same with stars, fewer towards the horizon. */
  Sky withStars(int seed, int count, double lowest) {
    Noise noise = new Noise(seed);
    for (int i = 0; i < count; i++) {
      double x = noise.at(i, 1) * Frame.WIDTH;
      double y = Math.pow(noise.at(i, 2), 1.3) * lowest;
      double bright = Math.pow(noise.at(i, 3), 6) * 235 + 20;
      int colour = Tint.along(noise.at(i, 4), 0xbcd0ff, 0xffffff, 0xffe6c8);
      double fade = 1 - y / lowest;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          int px = (int) x + dx;
          int py = (int) y + dy;
          double cover = Math.exp(-(Math.pow(px - x, 2) + Math.pow(py - y, 2)) * 2.2);
          if (px >= 0 && px < Frame.WIDTH && py >= 0) {
            int at = py * Frame.WIDTH + px;
            pixels[at] = Tint.add(pixels[at], colour, (int) (bright * cover * fade));
          }
        }
      }
    }
    return this;
  }

  @Override
  public void paint(Frame frame, double seconds) {
    System.arraycopy(pixels, 0, frame.rgb, 0, pixels.length);
  }
}
