package boxset.formats.dash;

import boxset.formats.cmaf.TrackIndex;
import boxset.formats.cmaf.TrackIndex.Segment;

/**
 * How long a player must wait so that it never starves at the rate a manifest names (ISO/IEC
 * 23009-1, 5.3.5.4 and table 9): from whichever segment it starts, each segment must have come
 * whole when its presentation begins.
 */
final class BufferTime {
  private BufferTime() {}

  /** Milliseconds, rounded up. */
  static long milliseconds(TrackIndex index, long bandwidth) {
    // What has to wait is the most that a run of segments, the last one's duration left out, comes
    // late.
    long worst = 0;
    long late = 0; // in bits a second times ticks: bits * timescale - ticks * bandwidth
    for (Segment segment : index.segments()) {
      late = Math.max(0, late) + 8 * segment.length() * index.timescale();
      worst = Math.max(worst, late);
      late -= segment.durationTicks() * bandwidth;
    }
    return Math.ceilDiv(worst, index.timescale() * bandwidth / 1000);
  }
}
