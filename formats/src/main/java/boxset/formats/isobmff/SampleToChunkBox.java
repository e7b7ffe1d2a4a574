package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/** {@code stsc}: no chunks: the samples come in fragments (ISO/IEC 14496-12, 8.7.4). */
public record SampleToChunkBox() implements FullBox {
  @Override
  public String type() {
    return "stsc";
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
