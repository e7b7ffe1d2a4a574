package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * What a subpicture stream is.
 *
 * @param language two letters of ISO 639-1, in lower case, or empty when there is none
 * @param purpose what it is for
 */
public record SubpictureAttributes(String language, Purpose purpose) implements Structure {
  /** What a subpicture stream is for; the code extension. */
  public enum Purpose {
    /** Nothing said; buttons of menus. */
    UNSPECIFIED(0),
    /** Subtitles. */
    NORMAL(1),
    /** Subtitles with larger letters. */
    LARGE(2),
    /** Subtitles for children. */
    CHILDREN(3),
    /** Captions for the deaf and hard of hearing. */
    CAPTIONS(5),
    /** Shown by the player even if nobody chose subtitles. */
    FORCED(9),
    /** Comments of the director. */
    DIRECTOR(13);

    private final int code;

    Purpose(int code) {
      this.code = code;
    }
  }

  @Override
  public void write(FieldWriter w) {
    try (var b = w.bits(2)) {
      b.u(3, "code_mode", 0);
      b.reserved(3);
      b.u(2, "type", language.isEmpty() ? 0 : 1);
      b.reserved(8);
    }
    Languages.write(w, language);
    w.u8("lang_extension", 0);
    w.u8("code_extension", purpose.code);
  }
}
