package boxset.formats.udf;

/** The CRC of descriptors: x^16 + x^12 + x^5 + 1 from 0 (ECMA-167, 3/7.2.6). */
final class Crc {
  private static final int POLYNOMIAL = 0x1021;
  private static final int[] TABLE = table();

  private Crc() {}

  static int of(byte[] bytes, int from, int length) {
    int crc = 0;
    for (int i = from; i < from + length; i++) {
      crc = ((crc << 8) & 0xFFFF) ^ TABLE[(crc >>> 8) ^ (bytes[i] & 0xFF)];
    }
    return crc;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int crc = i << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc << 1) ^ ((crc & 0x8000) != 0 ? POLYNOMIAL : 0);
      }
      table[i] = crc & 0xFFFF;
    }
    return table;
  }
}
