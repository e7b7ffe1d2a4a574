package boxset.formats.bdmv;

/** How pictures are coded; the stream_coding_type. */
public enum VideoCoding {
  /** MPEG-2 video. */
  MPEG_2(0x02),
  /** H.264. */
  AVC(0x1B),
  /** SMPTE VC-1. */
  VC_1(0xEA);

  private final int code;

  VideoCoding(int code) {
    this.code = code;
  }

  /** The number in tables, and the stream type of a program map. */
  public int code() {
    return code;
  }
}
