package boxset.formats.bdmv;

/** The shape of a whole picture. */
public enum AspectRatio {
  /** 4:3. */
  FULL(2),
  /** 16:9. */
  WIDE(3);

  private final int code;

  AspectRatio(int code) {
    this.code = code;
  }

  /** The number in tables. */
  public int code() {
    return code;
  }
}
