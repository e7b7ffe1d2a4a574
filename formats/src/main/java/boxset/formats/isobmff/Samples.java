package boxset.formats.isobmff;

import java.util.Arrays;
import java.util.Objects;

/** The samples of a track in decoding order, as ISO/IEC 14496-12, 8.6 and 8.7 tell them. */
public final class Samples {
  private final int[] sizes;
  private final int[] durations;
  private final int[] compositionOffsets;
  private final boolean[] sync;
  private final long[] offsets;

  /** Takes the arrays as they are; all are of one length. */
  Samples(int[] sizes, int[] durations, int[] compositionOffsets, boolean[] sync, long[] offsets) {
    this.sizes = sizes;
    this.durations = durations;
    this.compositionOffsets = compositionOffsets;
    this.sync = sync;
    this.offsets = offsets;
  }

  /**
   * A run of these samples.
   *
   * @throws IndexOutOfBoundsException when it is not within them
   */
  public Samples part(int from, int count) {
    int to = Objects.checkFromIndexSize(from, count, sizes.length) + count;
    return new Samples(
        Arrays.copyOfRange(sizes, from, to),
        Arrays.copyOfRange(durations, from, to),
        Arrays.copyOfRange(compositionOffsets, from, to),
        Arrays.copyOfRange(sync, from, to),
        Arrays.copyOfRange(offsets, from, to));
  }

  /** The same samples, one decoded every so many ticks and each presented when it was. */
  public Samples paced(int ticks) {
    int[] even = new int[sizes.length];
    int[] offsets = new int[sizes.length];
    int late = 0;
    for (int i = 0; i < sizes.length; i++) {
      even[i] = ticks;
      offsets[i] = compositionOffsets[i] + late;
      late += durations[i] - ticks;
    }
    return new Samples(sizes, even, offsets, sync, this.offsets);
  }

  /** How many samples there are. */
  public int count() {
    return sizes.length;
  }

  /** Bytes of a sample. */
  public int size(int sample) {
    return sizes[sample];
  }

  /** Ticks from this sample's decoding to the next one's. */
  public int duration(int sample) {
    return durations[sample];
  }

  /** Ticks from a sample's decoding to its presentation, edits not counted. */
  public int compositionOffset(int sample) {
    return compositionOffsets[sample];
  }

  /** Whether decoding can begin at a sample. */
  public boolean isSync(int sample) {
    return sync[sample];
  }

  /** Where a sample's bytes begin in the file. */
  public long offset(int sample) {
    return offsets[sample];
  }
}
