package boxset.formats.avc;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Access units in decoding order, as columns; grows while it is read. */
final class AccessUnitTable {
  private static final int IDR = 1;
  private static final int ENTRY = 2;
  private static final int PERIOD = 4;

  private long[] starts = new long[1024];
  private int[] decodingTicks = new int[1024];
  private int[] outputTicks = new int[1024];
  private int[] arrivals = new int[1024];
  private byte[] durations = new byte[1024];
  private byte[] flags = new byte[1024];
  private int count;
  private int periodStart;
  private int shownTicks;

  int count() {
    return count;
  }

  long start(int unit) {
    return starts[unit];
  }

  int decodingTick(int unit) {
    return decodingTicks[unit];
  }

  int outputTick(int unit) {
    return outputTicks[unit];
  }

  int arrival(int unit) {
    return arrivals[unit];
  }

  int duration(int unit) {
    return durations[unit];
  }

  boolean idr(int unit) {
    return (flags[unit] & IDR) != 0;
  }

  boolean entry(int unit) {
    return (flags[unit] & ENTRY) != 0;
  }

  boolean beginsPeriod(int unit) {
    return (flags[unit] & PERIOD) != 0;
  }

  int shownTicks() {
    return shownTicks;
  }

  /** Appends an access unit whose times are known. */
  void add(
      long start,
      boolean idr,
      boolean entry,
      boolean beginsPeriod,
      int decodingTick,
      int outputDelay,
      int duration,
      int arrival) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      decodingTicks = Arrays.copyOf(decodingTicks, 2 * count);
      outputTicks = Arrays.copyOf(outputTicks, 2 * count);
      arrivals = Arrays.copyOf(arrivals, 2 * count);
      durations = Arrays.copyOf(durations, 2 * count);
      flags = Arrays.copyOf(flags, 2 * count);
    }
    starts[count] = start;
    decodingTicks[count] = decodingTick;
    outputTicks[count] = decodingTick + outputDelay;
    arrivals[count] = arrival;
    durations[count] = (byte) duration;
    flags[count] = (byte) ((idr ? IDR : 0) | (entry ? ENTRY : 0) | (beginsPeriod ? PERIOD : 0));
    count++;
  }

  /**
   * Looks whether the pictures of the period that ends here are shown one behind the other, without
   * a gap to those before.
   *
   * @throws AvcException when they are not
   */
  void endPeriod() throws AvcException {
    int[] order =
        IntStream.range(periodStart, count)
            .boxed()
            .sorted(Comparator.comparingInt(this::outputTick))
            .mapToInt(Integer::intValue)
            .toArray();
    int due =
        periodStart == 0 && order.length > 0 ? outputTicks[order[0]] : firstOutput() + shownTicks;
    for (int unit : order) {
      if (outputTicks[unit] != due) {
        throw AvcException.damaged(
            "picture %d is to be shown %d ticks after the picture before it has gone"
                .formatted(unit, outputTicks[unit] - due));
      }
      due += durations[unit];
    }
    for (int unit : order) {
      shownTicks += durations[unit];
    }
    periodStart = count;
  }

  /** When the first picture of all is shown, which is an IDR picture. */
  private int firstOutput() {
    return outputTicks[0];
  }
}
