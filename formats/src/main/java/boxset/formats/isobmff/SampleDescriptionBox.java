package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code stsd}: how the samples are coded (ISO/IEC 14496-12, 8.5.2).
 *
 * @param entry the one coding of the track
 */
public record SampleDescriptionBox(SampleEntry entry) implements FullBox {
  @Override
  public String type() {
    return "stsd";
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
    w.u32("entry_count", 1);
    entry.write(w);
  }
}
