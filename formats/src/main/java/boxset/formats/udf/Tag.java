package boxset.formats.udf;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.nio.ByteOrder;

/**
 * What every descriptor begins with (ECMA-167, 3/7.2).
 *
 * @param revision which format it belongs to
 * @param identifier which descriptor it is
 * @param crc of what is behind the tag
 * @param crcLength bytes that the CRC is of
 * @param location where it is recorded
 */
record Tag(Revision revision, int identifier, int crc, int crcLength, long location)
    implements Structure {
  static final int SIZE = 16;

  private static final int CHECKSUM_AT = 4;

  static Tag of(Revision revision, int identifier, long location, byte[] behindTag) {
    int crc = Crc.of(behindTag, 0, behindTag.length);
    return new Tag(revision, identifier, crc, behindTag.length, location);
  }

  @Override
  public void write(FieldWriter w) {
    write(w, checksum());
  }

  private void write(FieldWriter w, int checksum) {
    w.u16("TagIdentifier", identifier);
    w.u16("DescriptorVersion", revision.tagVersion());
    w.u8("TagChecksum", checksum);
    w.zeros("Reserved", 1);
    w.u16("TagSerialNumber", 0);
    w.u16("DescriptorCRC", crc);
    w.u16("DescriptorCRCLength", crcLength);
    w.u32("TagLocation", location);
  }

  /** The sum of the other bytes of the tag, modulo 256. */
  private int checksum() {
    FieldWriter w = new FieldWriter(ByteOrder.LITTLE_ENDIAN);
    write(w, 0);
    return checksum(w.toBytes(), 0);
  }

  /** The sum of all bytes of a tag but that of the checksum, modulo 256. */
  static int checksum(byte[] bytes, int tag) {
    int sum = 0;
    for (int i = 0; i < SIZE; i++) {
      sum += i == CHECKSUM_AT ? 0 : bytes[tag + i] & 0xFF;
    }
    return sum & 0xFF;
  }
}
