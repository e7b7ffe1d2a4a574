package boxset.formats.captions;

import java.util.Optional;

/** Pictures a second that captions get timed for. */
public enum TimingRate {
  FILM_23_976(24000, 1001, "23.976"),
  FILM_24(24, 1, "24"),
  PAL_25(25, 1, "25"),
  NTSC_29_97(30000, 1001, "29.97"),
  VIDEO_30(30, 1, "30");

  private final int numerator;
  private final int denominator;
  private final String label;

  TimingRate(int numerator, int denominator, String label) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.label = label;
  }

  /** As a person writes it: 23.976. */
  public String label() {
    return label;
  }

  /** Pictures a second. */
  public double perSecond() {
    return (double) numerator / denominator;
  }

  /**
   * The rate captions are timed for when the picture has this one: itself, or half or a quarter of
   * it for 50, 59.94, 120 and the like; empty for rates no captions are timed for.
   *
   * @param numerator of the frame rate
   * @param denominator of the frame rate
   */
  public static Optional<TimingRate> of(int numerator, int denominator) {
    for (int divisor = 1; divisor <= 4; divisor *= 2) {
      double perSecond = (double) numerator / denominator / divisor;
      for (TimingRate rate : values()) {
        if (Math.abs(perSecond / rate.perSecond() - 1) < 0.0002) {
          return Optional.of(rate);
        }
      }
    }
    return Optional.empty();
  }
}
