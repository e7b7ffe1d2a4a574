package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;
import java.util.List;

/**
 * {@code ftyp}: which specifications a file follows (ISO/IEC 14496-12, 4.3).
 *
 * @param majorBrand four characters
 * @param minorVersion of the major brand
 * @param compatibleBrands four characters each
 */
public record FileTypeBox(String majorBrand, long minorVersion, List<String> compatibleBrands)
    implements Box {
  @Override
  public String type() {
    return "ftyp";
  }

  @Override
  public void fields(FieldWriter w) {
    w.ascii("major_brand", 4, majorBrand);
    w.u32("minor_version", minorVersion);
    for (String brand : compatibleBrands) {
      w.ascii("compatible_brands", 4, brand);
    }
  }
}
