package boxset.formats.bdcheck;

/** Goes through the run-length code of an object: as many lines as it has, as wide as it is. */
final class RunLengthCheck {
  private static final int LONG = 0x40;
  private static final int COLOURED = 0x80;

  private RunLengthCheck() {}

  /** What is wrong with it; empty when nothing is. */
  static String wrong(byte[] code, int length, int width, int height) {
    int x = 0;
    int y = 0;
    int at = 0;
    while (at < length) {
      if (code[at] != 0) {
        at++;
        x++;
      } else {
        if (at + 1 >= length) {
          return "it ends within a run";
        }
        int second = code[at + 1] & 0xFF;
        if (second == 0) {
          if (x != width) {
            return "line %d has %d pixels, not %d".formatted(y, x, width);
          }
          at += 2;
          x = 0;
          y++;
          continue;
        }
        int bytes = 2 + ((second & LONG) != 0 ? 1 : 0) + ((second & COLOURED) != 0 ? 1 : 0);
        if (at + bytes > length) {
          return "it ends within a run";
        }
        int run = second & 0x3F;
        x += (second & LONG) != 0 ? run << 8 | (code[at + 2] & 0xFF) : run;
        at += bytes;
      }
      if (x > width || y >= height) {
        return "line %d has more than %d pixels, or there is none of that number"
            .formatted(y, width);
      }
    }
    // Some do not end the last line.
    boolean whole = (y == height && x == 0) || (y == height - 1 && x == width);
    return whole ? "" : "it has %d lines, not %d".formatted(y, height);
  }
}
