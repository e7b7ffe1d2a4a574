package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code kind}: what a track is for (ISO/IEC 14496-12, 8.10.4).
 *
 * @param schemeUri who defines the values
 * @param value such as {@code main}
 */
public record KindBox(String schemeUri, String value) implements FullBox {
  @Override
  public String type() {
    return "kind";
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
    w.utf8z("schemeURI", schemeUri);
    w.utf8z("value", value);
  }
}
