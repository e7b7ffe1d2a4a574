package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * What an AC-3 stream is.
 *
 * @param language two letters of ISO 639-1, in lower case, or empty when there is none
 * @param channels 1 to 6, the low frequency channel counted
 * @param purpose what it is for
 */
public record AudioAttributes(String language, int channels, Purpose purpose) implements Structure {
  /** What a sound stream is for; the code extension. */
  public enum Purpose {
    /** Nothing said. */
    UNSPECIFIED(0),
    /** The mix. */
    NORMAL(1),
    /** Description for the visually impaired. */
    VISUALLY_IMPAIRED(2),
    /** Commentary. */
    DIRECTOR(3),
    /** A second commentary. */
    ALTERNATE_DIRECTOR(4);

    private final int code;

    Purpose(int code) {
      this.code = code;
    }
  }

  @Override
  public void write(FieldWriter w) {
    try (var b = w.bits(2)) {
      b.u(3, "audio_format", 0);
      b.flag("multichannel_extension", false);
      b.u(2, "lang_type", language.isEmpty() ? 0 : 1);
      b.u(2, "application_mode", 0);
      b.u(2, "quantization", 3);
      b.u(2, "sample_frequency", 0);
      b.reserved(1);
      b.u(3, "channels", channels - 1);
    }
    Languages.write(w, language);
    w.u8("lang_extension", 0);
    w.u8("code_extension", purpose.code);
    w.u8("reserved", 0);
    w.u8("app_info", 0);
  }
}
