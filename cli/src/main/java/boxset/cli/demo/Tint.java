package boxset.cli.demo;

/** Arithmetic on packed colours, 0xRRGGBB; amounts count from 0 to 256. */
final class Tint {

  private Tint() {}

  /** From {@code a} (amount 0) to {@code b} (amount 256). */
  static int mix(int a, int b, int amount) {
    int rest = 256 - amount;
    int redBlue = (((a & 0xff00ff) * rest + (b & 0xff00ff) * amount) >>> 8) & 0xff00ff;
    int green = (((a & 0xff00) * rest + (b & 0xff00) * amount) >>> 8) & 0xff00;
    return redBlue | green;
  }

  /** The colour with light on it, never beyond white. */
  static int add(int a, int light, int strength) {
    int red = Math.min(255, channel(a, 16) + ((channel(light, 16) * strength) >> 8));
    int green = Math.min(255, channel(a, 8) + ((channel(light, 8) * strength) >> 8));
    int blue = Math.min(255, channel(a, 0) + ((channel(light, 0) * strength) >> 8));
    return (red << 16) | (green << 8) | blue;
  }

  /** The colour at a place between 0 and 1 of a row of evenly spaced colours. */
  static int along(double place, int... colours) {
    double at = Math.clamp(place, 0, 1) * (colours.length - 1);
    int from = Math.min((int) at, colours.length - 2);
    return mix(colours[from], colours[from + 1], (int) Math.round((at - from) * 256));
  }

  /** Red, green or blue, when {@code shift} is 16, 8 or 0. */
  static int channel(int colour, int shift) {
    return (colour >> shift) & 255;
  }
}
