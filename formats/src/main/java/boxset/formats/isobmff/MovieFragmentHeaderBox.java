package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code mfhd}: the number of a fragment (ISO/IEC 14496-12, 8.8.5).
 *
 * @param sequenceNumber from 1
 */
public record MovieFragmentHeaderBox(long sequenceNumber) implements FullBox {
  @Override
  public String type() {
    return "mfhd";
  }

  @Override
  public int version() {
    return 0;
  }

  @Override
  public int flags() {
    return 0;
  }

  @Override
  public void fields(FieldWriter w) {
    w.u32("sequence_number", sequenceNumber);
  }
}
