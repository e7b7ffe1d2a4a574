package boxset.formats.dvdvm;

/** How a condition compares its left value with its right. */
public enum Comparison {
  /** Any bit in common. */
  AND(1),
  /** Equal. */
  EQUAL(2),
  /** Not equal. */
  NOT_EQUAL(3),
  /** At least. */
  AT_LEAST(4),
  /** Above. */
  ABOVE(5),
  /** At most. */
  AT_MOST(6),
  /** Below. */
  BELOW(7);

  private final int code;

  Comparison(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
