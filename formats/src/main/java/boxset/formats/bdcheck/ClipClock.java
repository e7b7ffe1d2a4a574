package boxset.formats.bdcheck;

/**
 * The system time clock of a clip, as its PCRs tell it at the arrival times of packets. It runs on
 * where the numbers of PCRs and time stamps begin again. Times are in 1/27000000 s.
 */
final class ClipClock {
  private static final long STAMPS = 1L << 33;
  private static final long CLOCKS = STAMPS * 300;

  private long arrival;
  private long offset;
  private boolean known;
  private long base;
  private boolean based;

  /** A packet arrives, counted without a jump from the first. */
  void arrive(long now) {
    arrival = now;
  }

  long arrival() {
    return arrival;
  }

  /** The time now; the arrival time as long as there was no PCR. */
  long now() {
    return arrival + (known ? offset : 0);
  }

  boolean known() {
    return known;
  }

  /**
   * A PCR.
   *
   * @return how far the clock has run from the arrival times since the one before
   */
  long tell(long pcr) {
    if (!based) {
      base = pcr;
      based = true;
    }
    long half = Math.floorMod(pcr - base + CLOCKS / 2, CLOCKS) - CLOCKS / 2;
    long told = base + half;
    long drift = known ? told - now() : 0;
    offset = told - arrival;
    known = true;
    return drift;
  }

  /** A time stamp of 33 bits, in 1/90000 s, without a jump where it begins again. */
  long unwrapped(long stamp) {
    if (!based) {
      base = stamp * 300;
      based = true;
    }
    long from = base / 300;
    return from + Math.floorMod(stamp - from + STAMPS / 2, STAMPS) - STAMPS / 2;
  }

  /** The clock begins anew. */
  void restart() {
    known = false;
    based = false;
  }
}
