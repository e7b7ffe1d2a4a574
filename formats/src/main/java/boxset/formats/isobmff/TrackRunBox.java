package boxset.formats.isobmff;

import boxset.formats.bytes.FieldWriter;

/**
 * {@code trun}: the samples of a fragment (ISO/IEC 14496-12, 8.8.8).
 *
 * <p>Version 0: a sample is never presented before the time of its decoding. A column that equals
 * the fragment's defaults is an empty array and is not written.
 */
public final class TrackRunBox implements FullBox {
  private static final int DATA_OFFSET = 0x000001;
  private static final int FIRST_SAMPLE_FLAGS = 0x000004;
  private static final int SAMPLE_DURATION = 0x000100;
  private static final int SAMPLE_SIZE = 0x000200;
  private static final int SAMPLE_FLAGS = 0x000400;
  private static final int SAMPLE_COMPOSITION_TIME_OFFSETS = 0x000800;

  private final long dataOffset;
  private final boolean firstIsSync;
  private final int[] durations;
  private final int[] sizes;
  private final boolean[] sync;
  private final int[] compositionOffsets;

  /**
   * Takes the arrays as they are.
   *
   * @param dataOffset from the beginning of {@code moof} to the first sample
   * @param firstIsSync whether the first sample is a sync sample, unlike the fragment's default
   * @param durations in ticks, one a sample; or empty
   * @param sizes in bytes, one a sample
   * @param sync one a sample, in place of {@code firstIsSync}; or empty
   * @param compositionOffsets in ticks, one a sample and none negative; or empty
   */
  public TrackRunBox(
      long dataOffset,
      boolean firstIsSync,
      int[] durations,
      int[] sizes,
      boolean[] sync,
      int[] compositionOffsets) {
    this.dataOffset = dataOffset;
    this.firstIsSync = firstIsSync && sync.length == 0;
    this.durations = durations;
    this.sizes = sizes;
    this.sync = sync;
    this.compositionOffsets = compositionOffsets;
  }

  @Override
  public String type() {
    return "trun";
  }

  @Override
  public int version() {
    return 0;
  }

  @Override
  public int flags() {
    return DATA_OFFSET
        | SAMPLE_SIZE
        | (firstIsSync ? FIRST_SAMPLE_FLAGS : 0)
        | (durations.length > 0 ? SAMPLE_DURATION : 0)
        | (sync.length > 0 ? SAMPLE_FLAGS : 0)
        | (compositionOffsets.length > 0 ? SAMPLE_COMPOSITION_TIME_OFFSETS : 0);
  }

  @Override
  public void fields(FieldWriter w) {
    w.u32("sample_count", sizes.length);
    w.i32("data_offset", dataOffset);
    if (firstIsSync) {
      w.u32("first_sample_flags", SampleFlags.SYNC);
    }
    for (int i = 0; i < sizes.length; i++) {
      if (durations.length > 0) {
        w.u32("sample_duration", durations[i]);
      }
      w.u32("sample_size", sizes[i]);
      if (sync.length > 0) {
        w.u32("sample_flags", sync[i] ? SampleFlags.SYNC : SampleFlags.NOT_SYNC);
      }
      if (compositionOffsets.length > 0) {
        w.u32("sample_composition_time_offset", compositionOffsets[i]);
      }
    }
  }
}
