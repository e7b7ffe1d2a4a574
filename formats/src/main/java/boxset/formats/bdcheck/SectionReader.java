package boxset.formats.bdcheck;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Puts sections (ITU-T H.222.0, 2.4.4) together from the packets of a PID. */
final class SectionReader {
  private static final int POLYNOMIAL = 0x04C11DB7;
  private static final int HEADER_BYTES = 3;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean open;

  /**
   * A packet.
   *
   * @return the section, when it ends in the packet
   */
  Optional<byte[]> packet(byte[] b, int from, int to, boolean starts) {
    int begin = from;
    if (starts) {
      bytes.reset();
      open = true;
      begin = from + 1 + (b[from] & 0xFF);
    }
    if (!open || begin >= to) {
      return Optional.empty();
    }
    bytes.write(b, begin, to - begin);
    if (bytes.size() < HEADER_BYTES) {
      return Optional.empty();
    }
    byte[] all = bytes.toByteArray();
    int length = HEADER_BYTES + ((all[1] & 15) << 8 | (all[2] & 0xFF));
    if (all.length < length) {
      return Optional.empty();
    }
    open = false;
    return Optional.of(Arrays.copyOf(all, length));
  }

  /** Whether the CRC at a section's end (annex A) is right. */
  static boolean sound(byte[] section) {
    int crc = -1;
    for (byte each : section) {
      crc ^= each << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc << 1 ^ (crc < 0 ? POLYNOMIAL : 0);
      }
    }
    return crc == 0;
  }
}
