package boxset.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a chunk has to keep to so that no rung's peak is more than twice its average.
 *
 * @param limits of the rungs that go over it in this chunk; empty for most
 * @param segments first frame of each segment, from 0, in frames of the chunk; empty without limits
 */
public record PeakLimits(List<Limit> limits, List<Integer> segments) {
  /** A chunk that is as it should be. */
  static final PeakLimits NONE = new PeakLimits(List.of(), List.of());

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

  static PeakLimits read(Path json) throws IOException {
    return FactsFile.read(json, PeakLimits.class);
  }
}
