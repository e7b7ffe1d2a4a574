package boxset.formats.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The three bytes 00 00 01 that units of MPEG's video streams begin with. */
public final class StartCodes {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long TOPS = 0x8080_8080_8080_8080L;

  private StartCodes() {}

  /**
   * Where the next start code begins.
   *
   * @return its first zero, or {@code end - 2} when there is none before
   */
  public static int find(byte[] bytes, int from, int end) {
    int i = from;
    while (i <= end - Long.BYTES) {
      long word = (long) WORD.get(bytes, i);
      long zeros = (word - ONES) & ~word & TOPS; // and some that follow a zero
      long pairs = zeros & zeros >>> Byte.SIZE;
      if (pairs == 0) {
        i += Long.BYTES - 1;
        continue;
      }
      i += Long.numberOfTrailingZeros(pairs) / Byte.SIZE;
      if (begins(bytes, i, end)) {
        return i;
      }
      i++;
    }
    while (i < end - 2) {
      if (begins(bytes, i, end)) {
        return i;
      }
      i++;
    }
    return Math.max(from, end - 2);
  }

  private static boolean begins(byte[] bytes, int at, int end) {
    return at < end - 2 && bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1;
  }
}
