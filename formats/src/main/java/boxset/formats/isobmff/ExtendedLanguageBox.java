package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code elng}: the language in full (ISO/IEC 14496-12, 8.4.6).
 *
 * @param tag BCP 47
 */
public record ExtendedLanguageBox(String tag) implements FullBox {
  @Override
  public String type() {
    return "elng";
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
    w.utf8z("extended_language", tag);
  }
}
