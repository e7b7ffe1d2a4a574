package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/** {@code dref}: the files that hold the samples: this one (ISO/IEC 14496-12, 8.7.2). */
public record DataReferenceBox() implements FullBox {
  @Override
  public String type() {
    return "dref";
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
    new DataEntryUrlBox().write(w);
  }
}
