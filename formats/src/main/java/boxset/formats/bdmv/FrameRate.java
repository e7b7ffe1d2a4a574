package boxset.formats.bdmv;

/** Pictures a second; of pictures in two fields, pairs of fields. */
public enum FrameRate {
  /** 24000/1001. */
  FPS_23_976(1, 24_000, 1001),
  /** 24. */
  FPS_24(2, 24, 1),
  /** 25. */
  FPS_25(3, 25, 1),
  /** 30000/1001. */
  FPS_29_97(4, 30_000, 1001),
  /** 50. */
  FPS_50(6, 50, 1),
  /** 60000/1001. */
  FPS_59_94(7, 60_000, 1001);

  private final int code;
  private final int numerator;
  private final int denominator;

  FrameRate(int code, int numerator, int denominator) {
    this.code = code;
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The number in tables and graphics. */
  public int code() {
    return code;
  }

  /** Pictures in as many seconds as the {@link #denominator}. */
  public int numerator() {
    return numerator;
  }

  /** Seconds that as many pictures last as the {@link #numerator}. */
  public int denominator() {
    return denominator;
  }
}
