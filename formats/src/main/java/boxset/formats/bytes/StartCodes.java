package boxset.formats.bytes;

/** The three bytes 00 00 01 that units of MPEG's video streams begin with. */
public final class StartCodes {
  private StartCodes() {}

  /**
   * Where the next start code begins.
   *
   * @return its first zero, or {@code end - 2} when there is none before
   */
  public static int find(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end - 2) {
      int third = bytes[i + 2];
      if ((third & 0xFE) != 0) {
        i += 3;
      } else if (third == 0) {
        i++;
      } else if (bytes[i] == 0 && bytes[i + 1] == 0) {
        return i;
      } else {
        i += 3;
      }
    }
    return Math.max(from, end - 2);
  }
}
