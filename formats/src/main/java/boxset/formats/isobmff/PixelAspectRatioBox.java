package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code pasp}: the shape of a sample (ISO/IEC 14496-12, 12.1.4).
 *
 * @param horizontalSpacing relative width
 * @param verticalSpacing relative height
 */
public record PixelAspectRatioBox(long horizontalSpacing, long verticalSpacing) implements Box {
  @Override
  public String type() {
    return "pasp";
  }

  @Override
  public void fields(FieldWriter w) {
    w.u32("hSpacing", horizontalSpacing);
    w.u32("vSpacing", verticalSpacing);
  }
}
