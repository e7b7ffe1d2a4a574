package boxset.steps;

import boxset.formats.cmaf.TrackIndex;
import java.util.OptionalInt;

/**
 * How high a rung may peak: at most twice its average, which is rule 1.30 of Apple's HLS authoring
 * specification. Constant quality under a cap knows the average only when all is encoded.
 *
 * <p>Lower peaks lower the average, too; the limit is the highest that still holds then. It is one
 * of few values, so that an edit, which changes the average a little, seldom changes the limit.
 */
final class PeakLimit {
  private static final int MOST_PER_CENT = 200;

  /** Aimed at: an encoder does not meet a limit to the bit. */
  private static final int AIM_PER_CENT = 196;

  /** What an encoder uses of a limit over a time, in hundredths. */
  private static final int USED_PER_CENT = 88;

  private static final int STEP_PER_CENT = 96;

  /**
   * A hard shot in a still programme keeps this share of what its rung is meant for, in hundredths,
   * whatever the rest is like: seen, it matters more than the ratio.
   */
  private static final int LEAST_PER_CENT = 25;

  private PeakLimit() {}

  /**
   * The rate that no segment may go over, in 1000 bit/s; empty when the peak is low enough, or
   * cannot be lowered without harm.
   *
   * @param track the rung as first encoded
   * @param rung what it was asked for
   */
  static OptionalInt of(TrackIndex track, Rung rung) {
    if (100 * track.peakBitsPerSecond() <= MOST_PER_CENT * track.averageBitsPerSecond()) {
      return OptionalInt.empty();
    }
    int least = Math.max(1, rung.maxKilobits() * LEAST_PER_CENT / 100);
    int limit = rung.maxKilobits() * 3 / 2;
    while (limit > least && 100L * limit > AIM_PER_CENT * average(track, limit)) {
      limit = limit * STEP_PER_CENT / 100;
    }
    return OptionalInt.of(Math.max(limit, least));
  }

  /** The average when no segment goes over a limit, 1000 bit/s. */
  private static double average(TrackIndex track, int limit) {
    double bits = 0;
    for (TrackIndex.Segment segment : track.segments()) {
      double most = 1000.0 * limit * segment.durationTicks() / track.timescale();
      double first = 8.0 * segment.length();
      bits += first <= most ? first : Math.min(first, most * USED_PER_CENT / 100);
    }
    return bits / 1000 * track.timescale() / track.durationTicks();
  }

  /**
   * The rate of the segment that comes nearest to a limit or goes furthest over it, bit/s. One
   * shorter than a second counts as that long: peaks are those of more than one segment then.
   */
  static long worst(TrackIndex track) {
    return track.segments().stream().mapToLong(each -> rate(each, track)).max().orElse(0);
  }

  /** The rate of a segment, bit/s, rounded up. */
  static long rate(TrackIndex.Segment segment, TrackIndex track) {
    long ticks = Math.max(segment.durationTicks(), track.timescale());
    return Math.ceilDiv(8 * segment.length() * track.timescale(), ticks);
  }
}
