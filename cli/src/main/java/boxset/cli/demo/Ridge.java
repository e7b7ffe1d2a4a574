package boxset.cli.demo;

import java.util.Arrays;

/** A range of hills against what is behind it; it slides past as the camera moves. */
final class Ridge implements Layer {

  private static final int LENGTH = 4096;

  private final float[] heights = new float[LENGTH];
  private final float[] tops = new float[Frame.WIDTH];
  private final int bottom;
  private final double speed;
  private final int[] rows = new int[Frame.HEIGHT];
  private final int highest;

  /**
   * Hills.
   *
   * @param foot row of their lowest valleys
   * @param height of the highest peaks above the foot, in rows
   * @param width of a hill, in pixels
   * @param sharpness 0 for rolling hills, 1 for peaks
   * @param bottom last row that is painted
   * @param speed pixels a second, to the left
   * @param crest their colour at the top
   * @param haze their colour at the bottom, where the air is thick
   */
  Ridge(
      int seed,
      double foot,
      double height,
      double width,
      double sharpness,
      int bottom,
      double speed,
      int crest,
      int haze) {
    this.bottom = Math.min(bottom, Frame.HEIGHT);
    this.speed = speed;
    this.highest = Math.max(0, (int) (foot - height) - 1);
    Noise noise = new Noise(seed);
    for (int i = 0; i < LENGTH; i++) {
      double rolling = noise.rough(i / width, 3, 6);
      double peaks = 1 - Math.abs(noise.rough(i / width / 1.4, 8, 6) * 2 - 1) * 1.6;
      double shape = Noise.lerp((rolling - 0.2) / 0.6, peaks, sharpness);
      heights[i] = (float) (foot - height * Math.clamp(shape, 0, 1));
    }
    for (int y = 0; y < rows.length; y++) {
      double depth = (y - highest) / Math.max(1.0, this.bottom - highest);
      rows[y] = Tint.along(depth, crest, haze);
    }
  }

  @Override
  public void paint(Frame frame, double seconds) {
    double shift = 700 + seconds * speed;
    int whole = (int) Math.floor(shift);
    float part = (float) (shift - whole);
    float lowest = 0;
    for (int x = 0; x < Frame.WIDTH; x++) {
      float a = heights[(x + whole) & (LENGTH - 1)];
      float b = heights[(x + whole + 1) & (LENGTH - 1)];
      tops[x] = a + (b - a) * part;
      lowest = Math.max(lowest, tops[x]);
    }
    for (int y = highest; y < bottom; y++) {
      int to = y * Frame.WIDTH;
      int colour = rows[y];
      if (y > lowest) {
        Arrays.fill(frame.rgb, to, to + Frame.WIDTH, colour);
        continue;
      }
      for (int x = 0; x < Frame.WIDTH; x++) {
        float cover = y + 1 - tops[x];
        if (cover >= 1) {
          frame.rgb[to + x] = colour;
        } else if (cover > 0) {
          frame.rgb[to + x] = Tint.mix(frame.rgb[to + x], colour, (int) (cover * 256));
        }
      }
    }
  }
}
