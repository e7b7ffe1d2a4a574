package boxset.series.model;

/** Frames a second as an exact fraction, such as 24000/1001. */
public record FrameRate(int numerator, int denominator) {
  public FrameRate {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException("Not a frame rate: " + numerator + "/" + denominator);
    }
  }

  /** Frames in a second of time code: 24 for 23.976. */
  public int nominal() {
    return Math.ceilDiv(numerator, denominator);
  }
}
