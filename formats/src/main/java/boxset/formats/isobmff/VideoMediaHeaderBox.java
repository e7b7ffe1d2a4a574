package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/** {@code vmhd}: the media is pictures (ISO/IEC 14496-12, 12.1.2). */
public record VideoMediaHeaderBox() implements MediaTypeHeaderBox {
  @Override
  public String type() {
    return "vmhd";
  }

  @Override
  public int version() {
    return 0;
  }

  @Override
  public int flags() {
    return 1;
  }

  @Override
  public void fields(FieldWriter w) {
    w.u16("graphicsmode", 0);
    w.zeros("opcolor", 6);
  }
}
