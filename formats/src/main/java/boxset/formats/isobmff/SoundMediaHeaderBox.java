package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/** {@code smhd}: the media is sound (ISO/IEC 14496-12, 12.2.2). */
public record SoundMediaHeaderBox() implements MediaTypeHeaderBox {
  @Override
  public String type() {
    return "smhd";
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
    w.i16("balance", 0);
    w.zeros("reserved", 2);
  }
}
