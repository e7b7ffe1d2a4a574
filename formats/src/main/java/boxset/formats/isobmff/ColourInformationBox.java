package boxset.formats.isobmff;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldWriter;

/**
 * {@code colr}: which colours the samples mean (ISO/IEC 14496-12, 12.1.5), as the encoder wrote it.
 *
 * @param information colour type and what belongs to it
 */
public record ColourInformationBox(Bytes information) implements Box {
  @Override
  public String type() {
    return "colr";
  }

  @Override
  public void fields(FieldWriter w) {
    w.bytes("colour_information", information);
  }
}
