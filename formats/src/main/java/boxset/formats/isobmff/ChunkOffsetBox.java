package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/** {@code stco}: no offsets: the samples come in fragments (ISO/IEC 14496-12, 8.7.5). */
public record ChunkOffsetBox() implements FullBox {
  @Override
  public String type() {
    return "stco";
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
    w.u32("entry_count", 0);
  }
}
