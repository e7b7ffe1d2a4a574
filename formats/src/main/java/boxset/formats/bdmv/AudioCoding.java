package boxset.formats.bdmv;

/** How sound is coded; the stream_coding_type. */
public enum AudioCoding {
  /** Linear PCM. */
  LPCM(0x80),
  /** AC-3. */
  AC_3(0x81),
  /** DTS. */
  DTS(0x82),
  /** Dolby TrueHD. */
  TRUE_HD(0x83),
  /** E-AC-3. */
  E_AC_3(0x84),
  /** DTS-HD High Resolution. */
  DTS_HD(0x85),
  /** DTS-HD Master Audio. */
  DTS_HD_MASTER(0x86),
  /** E-AC-3 as secondary audio, mixed with the primary. */
  E_AC_3_SECONDARY(0xA1),
  /** DTS-HD as secondary audio. */
  DTS_HD_SECONDARY(0xA2);

  private final int code;

  AudioCoding(int code) {
    this.code = code;
  }

  /** The number in tables, and the stream type of a program map. */
  public int code() {
    return code;
  }

  boolean isSecondary() {
    return this == E_AC_3_SECONDARY || this == DTS_HD_SECONDARY;
  }
}
