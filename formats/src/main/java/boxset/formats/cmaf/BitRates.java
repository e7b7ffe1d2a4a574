package boxset.formats.cmaf;

import boxset.formats.cmaf.TrackIndex.Segment;
import java.util.List;

/** Bit rates as RFC 8216, 4.1 defines them, in whole bits a second, rounded up. */
final class BitRates {
  private BitRates() {}

  /** All bits by all time. */
  static long average(List<Segment> segments, long timescale) {
    long bytes = 0;
    long ticks = 0;
    for (Segment segment : segments) {
      bytes += segment.length();
      ticks += segment.durationTicks();
    }
    return rate(bytes, ticks, timescale);
  }

  /** The largest rate of any run of segments that lasts from 0.5 to 1.5 target durations. */
  static long peak(List<Segment> segments, long timescale, int targetSeconds) {
    long shortest = targetSeconds * timescale; // in half ticks, to stay exact
    long longest = 3L * targetSeconds * timescale;
    long peak = 0;
    for (int first = 0; first < segments.size(); first++) {
      long bytes = 0;
      long ticks = 0;
      for (int last = first; last < segments.size(); last++) {
        bytes += segments.get(last).length();
        ticks += segments.get(last).durationTicks();
        if (2 * ticks > longest) {
          break;
        }
        if (2 * ticks >= shortest) {
          peak = Math.max(peak, rate(bytes, ticks, timescale));
        }
      }
    }
    return peak > 0 ? peak : average(segments, timescale);
  }

  private static long rate(long bytes, long ticks, long timescale) {
    return Math.ceilDiv(8 * bytes * timescale, ticks);
  }
}
