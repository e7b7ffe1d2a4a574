package boxset.formats.mpeg2;

/** picture_coding_type (ISO/IEC 13818-2, table 6-12). */
public enum PictureType {
  /** Decodes on its own. */
  I(1),
  /** Predicted from a picture before. */
  P(2),
  /** Predicted from a picture before and one behind; nothing is predicted from it. */
  B(3);

  private final int code;

  PictureType(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static PictureType of(int code) {
    return switch (code) {
      case 1 -> I;
      case 2 -> P;
      default -> B;
    };
  }
}
