package boxset.cli.demo;

/** Soft light around a point. */
final class Glow {

  private Glow() {}

  /** Adds it: strongest in the middle, nothing at the radius. */
  static void at(Frame frame, double x, double y, double radius, int colour, int strength) {
    for (int py = (int) (y - radius); py <= y + radius; py++) {
      for (int px = (int) (x - radius); px <= x + radius; px++) {
        double distance = ((px - x) * (px - x) + (py - y) * (py - y)) / (radius * radius);
        if (distance < 1) {
          double soft = (1 - distance) * (1 - distance);
          frame.add(px, py, colour, (int) (strength * soft * soft));
        }
      }
    }
  }
}
