package boxset.formats.hdmv;

/** How a compare command compares its first operand with its second. */
public enum Comparison {
  /** The first has no bit that the second lacks. */
  BC(1, "BC"),
  /** Equal. */
  EQUAL(2, "EQ"),
  /** Not equal. */
  NOT_EQUAL(3, "NE"),
  /** At least. */
  AT_LEAST(4, "GE"),
  /** Above. */
  ABOVE(5, "GT"),
  /** At most. */
  AT_MOST(6, "LE"),
  /** Below. */
  BELOW(7, "LT");

  private final int code;
  private final String mnemonic;

  Comparison(int code, String mnemonic) {
    this.code = code;
    this.mnemonic = mnemonic;
  }

  int code() {
    return code;
  }

  String mnemonic() {
    return mnemonic;
  }
}
