package boxset.series.model;

/** Which loudspeakers the channels of a sound track belong to, in the order of the file. */
public enum Layout {
  MONO,
  STEREO,
  /** Two channels that carry surround by matrix. */
  LT_RT,
  /** L R C LFE Ls Rs, the order of SMPTE ST 2067-8 and of wave files. */
  SURROUND_5_1,
  /** L R C LFE and two pairs of surrounds. */
  SURROUND_7_1;

  /** How many channels there are. */
  public int channels() {
    return switch (this) {
      case MONO -> 1;
      case STEREO, LT_RT -> 2;
      case SURROUND_5_1 -> 6;
      case SURROUND_7_1 -> 8;
    };
  }
}
