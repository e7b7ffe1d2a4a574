package boxset.formats.bdcheck;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import java.nio.charset.StandardCharsets;

/**
 * A stream as a table tells of it; what its kind does not have is 0 or empty.
 *
 * @param pid of its packets
 * @param coding stream_coding_type
 * @param format of pictures their video_format, of sound the audio_presentation_type
 * @param rate of pictures their frame_rate, of sound the sampling_frequency
 * @param language three letters
 */
record FoundStream(int pid, int coding, int format, int rate, String language) {
  static final String NO_LANGUAGE = "";

  static final int MPEG_2 = 0x02;
  static final int AVC = 0x1B;
  static final int LPCM = 0x80;
  static final int AC_3 = 0x81;
  static final int DTS = 0x82;
  static final int TRUE_HD = 0x83;
  static final int PRESENTATION_GRAPHICS = 0x90;
  static final int INTERACTIVE_GRAPHICS = 0x91;
  static final int TEXT_SUBTITLE = 0x92;

  /** Reads what follows a stream_coding_type, and it. */
  static FoundStream read(int pid, FieldReader r) throws MalformedException {
    int coding = r.u8(0);
    return switch (kind(coding)) {
      case VIDEO -> new FoundStream(pid, coding, r.u8(1) >> 4, r.u8(1) & 15, "");
      case SOUND -> new FoundStream(pid, coding, r.u8(1) >> 4, r.u8(1) & 15, language(r, 2));
      case TEXT -> new FoundStream(pid, coding, r.u8(1), 0, language(r, 2));
      case GRAPHICS -> new FoundStream(pid, coding, 0, 0, language(r, 1));
      case OTHER -> new FoundStream(pid, coding, 0, 0, "");
    };
  }

  private static String language(FieldReader r, int at) throws MalformedException {
    byte[] letters = {(byte) r.u8(at), (byte) r.u8(at + 1), (byte) r.u8(at + 2)};
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  /** What a stream is for. */
  enum Kind {
    VIDEO,
    SOUND,
    GRAPHICS,
    TEXT,
    OTHER
  }

  static Kind kind(int coding) {
    return switch (coding) {
      case 0x01, MPEG_2, AVC, 0x20, 0x24, 0xEA -> Kind.VIDEO;
      case 0x03, 0x04, LPCM, AC_3, DTS, TRUE_HD, 0x84, 0x85, 0x86, 0xA1, 0xA2 -> Kind.SOUND;
      case PRESENTATION_GRAPHICS, INTERACTIVE_GRAPHICS -> Kind.GRAPHICS;
      case TEXT_SUBTITLE -> Kind.TEXT;
      default -> Kind.OTHER;
    };
  }

  Kind kind() {
    return kind(coding);
  }

  /** All but the number. */
  FoundStream anywhere() {
    return new FoundStream(0, coding, format, rate, language);
  }

  String name() {
    return switch (kind()) {
      case VIDEO -> "video 0x%04X".formatted(pid);
      case SOUND -> "sound 0x%04X".formatted(pid);
      case GRAPHICS ->
          (coding == PRESENTATION_GRAPHICS ? "captions 0x%04X" : "menu 0x%04X").formatted(pid);
      default -> "stream 0x%04X".formatted(pid);
    };
  }

  /** What it is, in numbers of the standard. */
  String attributes() {
    String text = "coding 0x%02X".formatted(coding);
    text += kind() == Kind.VIDEO || kind() == Kind.SOUND ? " %d/%d".formatted(format, rate) : "";
    return text + (language.isEmpty() ? "" : " " + language);
  }
}
