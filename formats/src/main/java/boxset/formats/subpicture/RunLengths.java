package boxset.formats.subpicture;

import java.io.ByteArrayOutputStream;

/**
 * The run-length code of one field: runs of 1 to 3 pixels in 4 bits, to 15 in 8, to 63 in 12, to
 * 255 in 16, and in 16 the rest of a line, which ends with a whole byte.
 */
final class RunLengths {
  /** The most that a line may take, in bits. */
  static final int LINE_BITS = 1440;

  private static final int LONGEST_RUN = 255;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private int pending = -1;
  private int bits;

  /**
   * Codes every second line of an area.
   *
   * @param first 0 for the top field, 1 for the bottom field
   */
  static byte[] ofField(Bitmap bitmap, Area area, int first) throws SubpictureLimitException {
    RunLengths code = new RunLengths();
    for (int y = area.y() + first; y < area.y() + area.height(); y += 2) {
      code.line(bitmap, area.x(), area.width(), y);
    }
    return code.bytes.toByteArray();
  }

  private void line(Bitmap bitmap, int from, int width, int y) throws SubpictureLimitException {
    bits = 0;
    for (int x = from; x < from + width; ) {
      int value = bitmap.at(x, y);
      int end = x + 1;
      while (end < from + width && bitmap.at(end, y) == value) {
        end++;
      }
      run(value, end - x, end == from + width);
      x = end;
    }
    if (pending >= 0) {
      nibble(0);
    }
    if (bits > LINE_BITS) {
      throw new SubpictureLimitException(
          "line %d takes %d bits, more than %d".formatted(y, bits, LINE_BITS));
    }
  }

  private void run(int value, int length, boolean last) {
    if (last && length > 63) {
      code(value, 4);
      return;
    }
    for (int left = length; left > 0; left -= LONGEST_RUN) {
      int part = Math.min(left, LONGEST_RUN);
      code(part << 2 | value, part < 4 ? 1 : part < 16 ? 2 : part < 64 ? 3 : 4);
    }
  }

  private void code(int value, int nibbles) {
    for (int i = nibbles - 1; i >= 0; i--) {
      nibble((value >> (4 * i)) & 15);
    }
  }

  private void nibble(int value) {
    bits += 4;
    if (pending < 0) {
      pending = value;
    } else {
      bytes.write(pending << 4 | value);
      pending = -1;
    }
  }
}
