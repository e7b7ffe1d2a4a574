package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;

/** A language of a stream. */
final class Languages {
  private Languages() {}

  static void write(FieldWriter w, String language) {
    if (language.isEmpty()) {
      w.u16("lang_code", 0);
    } else {
      w.ascii("lang_code", 2, language);
    }
  }
}
