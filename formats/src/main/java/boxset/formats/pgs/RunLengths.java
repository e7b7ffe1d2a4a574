package boxset.formats.pgs;

import boxset.formats.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

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

  /** What has been encoded. */
  static IndexedBitmap decode(int width, int height, Bytes code) {
    byte[] values = new byte[width * height];
    int filled = 0;
    int at = 0;
    while (at < code.size()) {
      int value = code.at(at++);
      int length = 1;
      if (value == 0) {
        int told = code.at(at++);
        length = told & LONGEST_SHORT_RUN;
        if ((told & LONG) != 0) {
          length = length << 8 | code.at(at++);
        }
        value = (told & COLOURED) != 0 ? code.at(at++) : 0;
      }
      Arrays.fill(values, filled, filled + length, (byte) value);
      filled += length;
    }
    return new IndexedBitmap(width, height, Bytes.copyOf(values));
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
