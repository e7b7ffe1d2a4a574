package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/** A transformation of the picture (ISO/IEC 14496-12, 6.2.2). */
enum Matrix implements Structure {
  /** None. */
  UNITY;

  @Override
  public void write(FieldWriter w) {
    w.u32s("matrix", 0x00010000, 0, 0, 0, 0x00010000, 0, 0, 0, 0x40000000);
  }
}
