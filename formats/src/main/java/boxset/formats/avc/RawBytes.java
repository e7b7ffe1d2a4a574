package boxset.formats.avc;

import boxset.formats.bytes.Bytes;
import java.io.ByteArrayOutputStream;

/** Takes emulation_prevention_three_byte out of NAL units, and puts it in (ITU-T H.264, 7.4.1). */
final class RawBytes {
  private RawBytes() {}

  /** What is behind a NAL unit's header of so many bytes. */
  static Bytes of(Bytes nalUnit, int headerBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int zeros = 0;
    for (int i = headerBytes; i < nalUnit.size(); i++) {
      int value = nalUnit.at(i);
      if (zeros >= 2 && value == 3) {
        zeros = 0;
      } else {
        zeros = value == 0 ? zeros + 1 : 0;
        out.write(value);
      }
    }
    return Bytes.copyOf(out.toByteArray());
  }

  /** A NAL unit of a header and what is behind it. */
  static byte[] nalUnit(Bytes header, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header.toArray());
    int zeros = 0;
    for (byte each : payload) {
      if (zeros == 2 && (each & 0xFC) == 0) {
        out.write(3);
        zeros = 0;
      }
      out.write(each);
      zeros = each == 0 ? zeros + 1 : 0;
    }
    return out.toByteArray();
  }
}
