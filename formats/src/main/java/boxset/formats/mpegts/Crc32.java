package boxset.formats.mpegts;

/** The CRC of sections (ITU-T H.222.0, annex A): polynomial 04C11DB7 from all ones. */
final class Crc32 {
  private static final int POLYNOMIAL = 0x04C11DB7;

  private Crc32() {}

  static long of(byte[] bytes) {
    int crc = -1;
    for (byte each : bytes) {
      crc ^= each << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc << 1) ^ (crc < 0 ? POLYNOMIAL : 0);
      }
    }
    return crc & 0xFFFFFFFFL;
  }
}
