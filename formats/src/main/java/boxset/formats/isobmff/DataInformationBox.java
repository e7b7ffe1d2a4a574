package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/** {@code dinf}: where the samples are (ISO/IEC 14496-12, 8.7.1). */
public record DataInformationBox() implements Box {
  @Override
  public String type() {
    return "dinf";
  }

  @Override
  public void fields(FieldWriter w) {
    new DataReferenceBox().write(w);
  }
}
