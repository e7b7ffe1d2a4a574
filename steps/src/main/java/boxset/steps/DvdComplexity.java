package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a programme's picture takes at different qualities.
 *
 * @param points from the best quality to the worst, at least one
 */
public record DvdComplexity(List<Point> points) {
  /** Refuses a picture that was not measured. */
  public DvdComplexity {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
  }

  /**
   * What it takes at one quality.
   *
   * @param floor see {@link DvdQuality}
   * @param kilobits on average, 1000 bit/s
   */
  public record Point(int floor, int kilobits) {}

  /** Reads the {@code complexity.json} of a {@link MeasureDvdPicture}. */
  public static DvdComplexity read(Path json) throws IOException {
    return FactsFile.read(json, DvdComplexity.class);
  }

  /**
   * What it takes at a quality, 1000 bit/s: between two that were measured, rates fall as a power
   * of the quantiser.
   */
  public double kilobits(int floor) {
    Point before = points.getFirst();
    for (Point point : points) {
      if (point.floor() >= floor) {
        return between(before, point, floor);
      }
      before = point;
    }
    return before.kilobits();
  }

  private static double between(Point better, Point worse, int floor) {
    if (better.floor() == worse.floor() || floor <= better.floor()) {
      return floor <= better.floor() ? better.kilobits() : worse.kilobits();
    }
    double share =
        Math.log((double) floor / better.floor())
            / Math.log((double) worse.floor() / better.floor());
    double low = Math.max(1, worse.kilobits());
    double high = Math.max(1, better.kilobits());
    return high * Math.pow(low / high, share);
  }
}
