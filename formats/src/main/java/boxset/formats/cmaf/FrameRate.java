package boxset.formats.cmaf;

/**
 * Pictures a second, exact: {@code numerator / denominator}, for instance 30000/1001.
 *
 * @param numerator above 0
 * @param denominator above 0
 */
public record FrameRate(long numerator, long denominator) {
  /** Keeps the fraction as it is given. */
  public FrameRate {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(
          "A frame rate is above 0: " + numerator + "/" + denominator);
    }
  }

  /** Pictures a second, for people. */
  public double perSecond() {
    return (double) numerator / denominator;
  }

  /**
   * Ticks a second in which every picture lasts a whole number of ticks, {@link #ticksPerFrame()}:
   * at least 1000, so that readers that round to a tick stay exact to the millisecond.
   */
  public long timescale() {
    return numerator >= 1000 ? numerator : numerator * 1000;
  }

  /** Ticks of {@link #timescale()} that one picture lasts. */
  public long ticksPerFrame() {
    return numerator >= 1000 ? denominator : denominator * 1000;
  }

  /** The tick of another clock that is nearest to a picture's beginning. */
  public long nearestTick(long frame, long ticksPerSecond) {
    return (2 * frame * denominator * ticksPerSecond + numerator) / (2 * numerator);
  }
}
