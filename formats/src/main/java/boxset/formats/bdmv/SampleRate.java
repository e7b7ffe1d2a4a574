package boxset.formats.bdmv;

/** Samples a second of a channel of sound. */
public enum SampleRate {
  /** 48,000. */
  KHZ_48(1),
  /** 96,000. */
  KHZ_96(4),
  /** 192,000. */
  KHZ_192(5),
  /** 48,000, and 192,000 in an extension. */
  KHZ_48_AND_192(12),
  /** 48,000, and 96,000 in an extension. */
  KHZ_48_AND_96(14);

  private final int code;

  SampleRate(int code) {
    this.code = code;
  }

  /** The number in tables. */
  public int code() {
    return code;
  }
}
