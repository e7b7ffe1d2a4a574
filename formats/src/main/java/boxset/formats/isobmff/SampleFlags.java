package boxset.formats.isobmff;

/** What a sample depends on (ISO/IEC 14496-12, 8.8.3.1). */
public final class SampleFlags {
  /** Decodes on its own, and decoding can begin here. */
  public static final long SYNC = 0x0200_0000;

  /** Needs other samples, and decoding cannot begin here. */
  public static final long NOT_SYNC = 0x0101_0000;

  private SampleFlags() {}
}
