package boxset.steps;

/**
 * A colour as people see it (CSS Color 4, 10: Oklab and OkLCh). The same bits on every machine.
 *
 * @param lightness 0 to 1
 * @param chroma how much colour, from 0; about 0.3 is all a screen can show
 * @param hue degrees, 0 up to 360
 */
record Oklch(double lightness, double chroma, double hue) {
  /** The colour of a pixel, 0xRRGGBB in sRGB. */
  static Oklch of(int rgb) {
    double r = linear(rgb >> 16 & 0xff);
    double g = linear(rgb >> 8 & 0xff);
    double b = linear(rgb & 0xff);
    double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double a1 = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double b1 = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    double hue = StrictMath.toDegrees(StrictMath.atan2(b1, a1));
    return new Oklch(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        StrictMath.sqrt(a1 * a1 + b1 * b1),
        hue < 0 ? Math.min(hue + 360, Math.nextDown(360.0)) : hue);
  }

  /** The nearest pixel of the same lightness and hue that a screen can show, 0xRRGGBB in sRGB. */
  int rgb() {
    for (double c = chroma; c > 0; c -= 0.002) {
      double[] linear = light(c);
      if (shown(linear)) {
        return pixel(linear);
      }
    }
    return pixel(light(0));
  }

  private double[] light(double c) {
    double a = c * StrictMath.cos(StrictMath.toRadians(hue));
    double b = c * StrictMath.sin(StrictMath.toRadians(hue));
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean shown(double[] linear) {
    for (double value : linear) {
      if (value < -0.0001 || value > 1.0001) {
        return false;
      }
    }
    return true;
  }

  private static int pixel(double[] linear) {
    int rgb = 0;
    for (double value : linear) {
      double v = Math.clamp(value, 0, 1);
      double encoded = v <= 0.0031308 ? 12.92 * v : 1.055 * StrictMath.pow(v, 1 / 2.4) - 0.055;
      rgb = rgb << 8 | (int) Math.round(encoded * 255);
    }
    return rgb;
  }

  /** How light a pixel is, 0 to 1 (WCAG 2.2, "relative luminance"). */
  static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xff)
        + 0.7152 * linear(rgb >> 8 & 0xff)
        + 0.0722 * linear(rgb & 0xff);
  }

  private static double linear(int value) {
    double v = value / 255.0;
    return v <= 0.04045 ? v / 12.92 : StrictMath.pow((v + 0.055) / 1.055, 2.4);
  }

  private static double cube(double value) {
    return value * value * value;
  }
}
