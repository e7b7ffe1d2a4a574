package boxset.formats.dvdvm;

/** A command as one number of 64 bits; bit 63 is the first. */
final class Word {
  private Word() {}

  /** A field whose most significant bit stands at {@code bit}. */
  static long field(int bit, int width, long value) {
    check("field", value, width);
    return value << (bit - width + 1);
  }

  static void check(String name, long value, int width) {
    if (value < 0 || value >>> width != 0) {
      throw new IllegalArgumentException(name + ": " + value + " does not fit " + width + " bits");
    }
  }
}
