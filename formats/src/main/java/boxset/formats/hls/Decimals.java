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
    String digits = Long.toString(units);
    String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
    int point = padded.length() - decimals;
    return padded.substring(0, point) + '.' + padded.substring(point);
  }
}
