package boxset.formats.bdmv;

/** How large a picture is, and whether it is coded as two fields. */
public enum VideoFormat {
  /** 720 by 480, in fields. */
  INTERLACED_480(1, 720, 480),
  /** 720 by 576, in fields. */
  INTERLACED_576(2, 720, 576),
  /** 720 by 480. */
  PROGRESSIVE_480(3, 720, 480),
  /** 1920 or 1440 by 1080, in fields. */
  INTERLACED_1080(4, 1920, 1080),
  /** 1280 by 720. */
  PROGRESSIVE_720(5, 1280, 720),
  /** 1920 or 1440 by 1080. */
  PROGRESSIVE_1080(6, 1920, 1080),
  /** 720 by 576. */
  PROGRESSIVE_576(7, 720, 576);

  private final int code;
  private final int width;
  private final int height;

  VideoFormat(int code, int width, int height) {
    this.code = code;
    this.width = width;
    this.height = height;
  }

  /** The number in tables. */
  public int code() {
    return code;
  }

  /** Columns that graphics are laid over. */
  public int width() {
    return width;
  }

  /** Lines. */
  public int height() {
    return height;
  }
}
