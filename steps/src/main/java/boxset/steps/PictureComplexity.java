package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a programme's picture takes at different qualities.
 *
 * @param points from the best quality to the worst, at least one
 */
public record PictureComplexity(List<Point> points) {
  /** Refuses a picture that was not measured. */
  public PictureComplexity {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured");
    }
  }

  /**
   * What it takes at one quality.
   *
   * @param quality proportional to the step of the quantiser, in the units of {@link DvdQuality} or
   *     {@link BlurayQuality}: lower is better
   * @param kilobits on average, 1000 bit/s
   */
  public record Point(int quality, int kilobits) {}

  /** Reads the {@code complexity.json} of a step that measures. */
  public static PictureComplexity read(Path json) throws IOException {
    return FactsFile.read(json, PictureComplexity.class);
  }

  /**
   * What it takes at a quality, 1000 bit/s: between two that were measured, rates fall as a power
   * of the quantiser.
   */
  public double kilobits(int quality) {
    Point before = points.getFirst();
    for (Point point : points) {
      if (point.quality() >= quality) {
        return between(before, point, quality);
      }
      before = point;
    }
    return before.kilobits();
  }

  private static double between(Point better, Point worse, int quality) {
    if (better.quality() == worse.quality() || quality <= better.quality()) {
      return quality <= better.quality() ? better.kilobits() : worse.kilobits();
    }
    double share =
        Math.log((double) quality / better.quality())
            / Math.log((double) worse.quality() / better.quality());
    double low = Math.max(1, worse.kilobits());
    double high = Math.max(1, better.kilobits());
    return high * Math.pow(low / high, share);
  }
}
