package boxset.series.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

  /** What an edit suite calls it: 23.976, 25, 29.97. */
  public String label() {
    BigDecimal exact =
        BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), 3, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return exact.toPlainString();
  }
}
