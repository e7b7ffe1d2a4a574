package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/** {@code stsz}: no sizes: the samples come in fragments (ISO/IEC 14496-12, 8.7.3.2). */
public record SampleSizeBox() implements FullBox {
  @Override
  public String type() {
    return "stsz";
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
    w.u32("sample_size", 0);
    w.u32("sample_count", 0);
  }
}
