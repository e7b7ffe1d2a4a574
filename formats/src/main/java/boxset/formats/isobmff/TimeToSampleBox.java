package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/** {@code stts}: no durations: the samples come in fragments (ISO/IEC 14496-12, 8.6.1.2). */
public record TimeToSampleBox() implements FullBox {
  @Override
  public String type() {
    return "stts";
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
