package boxset.formats.cmaf;

import boxset.formats.bytes.ByteSource;
import java.util.ArrayList;
import java.util.List;

/** All samples of a track file in decoding order, in its ticks, and where their bytes are. */
final class TrackSamples {
  private final int[] sizes;
  private final int[] durations;
  private final int[] compositionOffsets;
  private final boolean[] sync;
  private final long[] offsets;
  private final ByteSource[] sources;

  TrackSamples(int count) {
    sizes = new int[count];
    durations = new int[count];
    compositionOffsets = new int[count];
    sync = new boolean[count];
    offsets = new long[count];
    sources = new ByteSource[count];
  }

  /** Sets a sample's row; bytes and size are those of a chunk's sample. */
  void set(int sample, Chunk chunk, int chunkSample, int duration, int compositionOffset) {
    sizes[sample] = chunk.track().samples().size(chunkSample);
    sync[sample] = chunk.track().samples().isSync(chunkSample);
    offsets[sample] = chunk.track().samples().offset(chunkSample);
    sources[sample] = chunk.bytes();
    durations[sample] = duration;
    compositionOffsets[sample] = compositionOffset;
  }

  int count() {
    return sizes.length;
  }

  int size(int sample) {
    return sizes[sample];
  }

  int duration(int sample) {
    return durations[sample];
  }

  int compositionOffset(int sample) {
    return compositionOffsets[sample];
  }

  boolean isSync(int sample) {
    return sync[sample];
  }

  /** The samples' bytes in order, in as few pieces as possible. */
  List<Extent> extents(int from, int to) {
    List<Extent> extents = new ArrayList<>();
    int start = from;
    long length = 0;
    for (int sample = from; sample < to; sample++) {
      boolean follows =
          sources[sample].equals(sources[start]) && offsets[sample] == offsets[start] + length;
      if (!follows) {
        extents.add(new Extent(sources[start], offsets[start], length));
        start = sample;
        length = 0;
      }
      length += sizes[sample];
    }
    extents.add(new Extent(sources[start], offsets[start], length));
    return extents;
  }
}
