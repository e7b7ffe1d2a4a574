package boxset.formats.mpeg2;

/** The byte behind 00 00 01 (ISO/IEC 13818-2, table 6-1). */
final class StartCode {
  static final int PICTURE = 0x00;
  static final int SEQUENCE_HEADER = 0xB3;
  static final int EXTENSION = 0xB5;
  static final int SEQUENCE_END = 0xB7;
  static final int GROUP = 0xB8;

  /** extension_start_code_identifier (table 6-2). */
  static final int SEQUENCE_EXTENSION = 1;

  /** extension_start_code_identifier (table 6-2). */
  static final int PICTURE_CODING_EXTENSION = 8;

  private StartCode() {}

  /** Whether it begins a row of macroblocks. */
  static boolean isSlice(int code) {
    return code >= 0x01 && code <= 0xAF;
  }
}
