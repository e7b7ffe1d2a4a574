package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a chunk has to keep to so that no rung's peak is more than twice its average.
 *
 * <p>From the first to the last segment in which any rung goes over is a <em>run</em>, the only
 * part of the chunk that has to be encoded again.
 *
 * @param limits of the rungs that go over it in this chunk; empty for most
 * @param segments first frame of each segment of the run, in frames of the chunk; empty without
 *     limits
 * @param frames length of the run; 0 without limits
 */
public record PeakLimits(List<Limit> limits, List<Integer> segments, int frames) {
  /** A chunk that is as it should be. */
  static final PeakLimits NONE = new PeakLimits(List.of(), List.of(), 0);

  /**
   * What one rung has to keep to.
   *
   * @param rung its name
   * @param kilobits 1000 bit/s that no segment may go over
   */
  public record Limit(String rung, int kilobits) {}

  public PeakLimits {
    limits = List.copyOf(limits);
    segments = List.copyOf(segments);
  }

  /** First frame of the run, in frames of the chunk. */
  int from() {
    return segments.isEmpty() ? 0 : segments.getFirst();
  }

  static PeakLimits read(Path json) throws IOException {
    return FactsFile.read(json, PeakLimits.class);
  }
}
