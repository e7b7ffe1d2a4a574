package boxset.formats.pgs;

import java.io.ByteArrayOutputStream;

/**
 * The run-length code of an object: a pixel that is not 0 in one byte, a run of 0 in two or, from
 * 64 on, three, of another value in three or four, and two bytes behind every line.
 */
final class RunLengths {
  private static final int LONGEST_RUN = 0x3FFF;
  private static final int LONGEST_SHORT_RUN = 63;
  private static final int LONG = 0x40;
  private static final int COLOURED = 0x80;

  private RunLengths() {}

  static byte[] encode(IndexedBitmap bitmap) {
    ByteArrayOutputStream code = new ByteArrayOutputStream();
    for (int y = 0; y < bitmap.height(); y++) {
      for (int x = 0; x < bitmap.width(); ) {
        int value = bitmap.at(x, y);
        int end = x + 1;
        while (end < bitmap.width() && end - x < LONGEST_RUN && bitmap.at(end, y) == value) {
          end++;
        }
        run(code, value, end - x);
        x = end;
      }
      code.write(0);
      code.write(0);
    }
    return code.toByteArray();
  }

  private static void run(ByteArrayOutputStream code, int value, int length) {
    if (value != 0 && length < 3) {
      for (int i = 0; i < length; i++) {
        code.write(value);
      }
      return;
    }
    int coloured = value == 0 ? 0 : COLOURED;
    code.write(0);
    if (length <= LONGEST_SHORT_RUN) {
      code.write(coloured | length);
    } else {
      code.write(coloured | LONG | length >> 8);
      code.write(length);
    }
    if (value != 0) {
      code.write(value);
    }
  }
}
