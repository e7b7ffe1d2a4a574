package boxset.cli.demo;

/** Smooth randomness that is the same on every run. */
final class Noise {

  private final int seed;

  Noise(int seed) {
    this.seed = seed;
  }

  /** White noise, 0 to 1. */
  double at(int x, int y) {
    int h = (seed * 0x27d4eb2d) ^ (x * 0x165667b1) ^ (y * 0x9e3779b1);
    h = (h ^ (h >>> 15)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return ((h ^ (h >>> 16)) & 0xffffff) / (double) 0x1000000;
  }

  /** Smooth between whole numbers, 0 to 1. */
  double smooth(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double across = ease(x - left);
    double down = ease(y - top);
    double above = lerp(at(left, top), at(left + 1, top), across);
    double below = lerp(at(left, top + 1), at(left + 1, top + 1), across);
    return lerp(above, below, down);
  }

  /** Octaves of it, each half as strong and twice as fine as the one before; 0 to 1. */
  double rough(double x, double y, int octaves) {
    double sum = 0;
    double weight = 0.5;
    double total = 0;
    double scale = 1;
    for (int i = 0; i < octaves; i++) {
      sum += weight * smooth(x * scale + i * 17.3, y * scale - i * 9.1);
      total += weight;
      weight /= 2;
      scale *= 2;
    }
    return sum / total;
  }

  static double lerp(double a, double b, double t) {
    return a + (b - a) * t;
  }

  /** From 0 to 1 without a corner. */
  static double ease(double t) {
    double c = Math.clamp(t, 0, 1);
    return c * c * (3 - 2 * c);
  }
}
