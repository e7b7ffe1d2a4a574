package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code tfhd}: the defaults of a fragment's samples (ISO/IEC 14496-12, 8.8.7).
 *
 * <p>All are stated, so that a fragment depends on nothing but the coding (ISO/IEC 23000-19,
 * 7.7.3).
 *
 * @param trackId whose samples
 * @param defaultSampleDuration in ticks
 * @param defaultSampleSize in bytes
 * @param defaultSampleFlags see {@link SampleFlags}
 */
public record TrackFragmentHeaderBox(
    long trackId, long defaultSampleDuration, long defaultSampleSize, long defaultSampleFlags)
    implements FullBox {
  private static final int DEFAULT_SAMPLE_DURATION = 0x000008;
  private static final int DEFAULT_SAMPLE_SIZE = 0x000010;
  private static final int DEFAULT_SAMPLE_FLAGS = 0x000020;
  private static final int DEFAULT_BASE_IS_MOOF = 0x020000;

  @Override
  public String type() {
    return "tfhd";
  }

  @Override
  public int version() {
    return 0;
  }

  @Override
  public int flags() {
    return DEFAULT_SAMPLE_DURATION
        | DEFAULT_SAMPLE_SIZE
        | DEFAULT_SAMPLE_FLAGS
        | DEFAULT_BASE_IS_MOOF;
  }

  @Override
  public void fields(FieldWriter w) {
    w.u32("track_ID", trackId);
    w.u32("default_sample_duration", defaultSampleDuration);
    w.u32("default_sample_size", defaultSampleSize);
    w.u32("default_sample_flags", defaultSampleFlags);
  }
}
