package boxset.formats.bdcheck;

import java.util.Arrays;

/**
 * A player's buffer of one stream (T-STD, ITU-T H.222.0, 2.4.2): bytes come with their packets; a
 * unit leaves whole when it is decoded. Times are in 1/27000000 s. Headers of packets count as if
 * they were bytes of the stream, and the transport buffer as if it took no time.
 */
final class DecoderBuffer {
  static final long UNKNOWN = Long.MIN_VALUE;

  /** Time stamps count 300 of our ticks. */
  private static final long TOLERANCE = 300;

  private long[] ends = new long[64];
  private long[] times = new long[64];
  private int first;
  private int count;
  private long received;
  private long removed;
  private long unitTime = UNKNOWN;
  private long unitBegan = UNKNOWN;
  private boolean late;

  /** A unit begins with the next byte; {@code time} is when it is decoded, or unknown. */
  void unit(long time, long now) {
    end();
    unitTime = time;
    unitBegan = now;
    late = false;
  }

  private void end() {
    if (unitBegan == UNKNOWN) {
      return;
    }
    if (count == ends.length) {
      long[] grownEnds = new long[2 * count];
      long[] grownTimes = new long[2 * count];
      for (int i = 0; i < count; i++) {
        grownEnds[i] = ends[(first + i) % count];
        grownTimes[i] = times[(first + i) % count];
      }
      ends = grownEnds;
      times = grownTimes;
      first = 0;
    }
    int at = (first + count++) % ends.length;
    ends[at] = received;
    times[at] = unitTime;
  }

  /**
   * Bytes arrive.
   *
   * @return how many wait then to be decoded
   */
  long arrive(long now, int bytes) {
    while (count > 0 && times[first] <= now) {
      removed = ends[first];
      first = (first + 1) % ends.length;
      count--;
    }
    received += bytes;
    return received - removed;
  }

  /** How late bytes are that arrive now, told once for a unit; 0 when they are not. */
  long late(long now) {
    if (late || unitTime == UNKNOWN || now <= unitTime + TOLERANCE) {
      return 0;
    }
    late = true;
    return now - unitTime;
  }

  /** How long the first byte of the unit waits until it is decoded, or 0 when that is unknown. */
  long waits(long now) {
    return unitTime == UNKNOWN ? 0 : unitTime - now;
  }

  /** The clock begins anew. */
  void restart() {
    first = 0;
    count = 0;
    removed = received;
    unitTime = UNKNOWN;
    unitBegan = UNKNOWN;
    Arrays.fill(times, 0);
  }
}
