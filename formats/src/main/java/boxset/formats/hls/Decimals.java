package boxset.formats.hls;

/**
 * Decimal-floating-point numbers (RFC 8216, 4.2), from whole numbers so that nothing depends on a
 * locale.
 */
final class Decimals {
  private Decimals() {}

  /** Seconds with six decimals. */
  static String seconds(long microseconds) {
    return fixed(microseconds, 6);
  }

  /** A number of so many decimals, given in its smallest unit. */
  static String fixed(long units, int decimals) {
    StringBuilder text = new StringBuilder();
    append(text, units, decimals);
    return text.toString();
  }

  /** Appends a number of so many decimals, given in its smallest unit; not below 0. */
  static void append(StringBuilder text, long units, int decimals) {
    long one = 1;
    for (int i = 0; i < decimals; i++) {
      one *= 10;
    }
    text.append(units / one).append('.');
    for (long rest = units % one; one > 1; rest %= one) {
      one /= 10;
      text.append((char) ('0' + rest / one));
    }
  }
}
