package boxset.formats.cmaf;

import boxset.formats.avc.AvcDecoderConfiguration;
import boxset.formats.bytes.MalformedException;
import boxset.formats.isobmff.AvcSampleEntry;
import boxset.formats.isobmff.EncodedTrack;
import boxset.formats.isobmff.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Joins chunks of pictures: checks that they fit, and counts their time in the programme's
 * pictures.
 */
final class PictureJoin {
  private PictureJoin() {}

  /** The coding that all chunks share. */
  static AvcSampleEntry entry(List<Chunk> chunks) throws PackagingException {
    if (chunks.isEmpty()) {
      throw new PackagingException("There are no pictures to package");
    }
    AvcSampleEntry first = avc(chunks.getFirst());
    AvcDecoderConfiguration parameters = parameters(chunks.getFirst(), first);
    for (Chunk chunk : chunks) {
      AvcSampleEntry entry = avc(chunk);
      if (entry.width() != first.width() || entry.height() != first.height()) {
        throw differs(chunk, chunks, "its pictures are " + entry.width() + "x" + entry.height());
      }
      if (!parameters(chunk, entry).equals(parameters)) {
        throw differs(chunk, chunks, "its parameter sets are others");
      }
      if (!entry.equals(first)) {
        throw differs(
            chunk, chunks, "its colours, sample shape or decoder configuration are others");
      }
    }
    return first;
  }

  /** What a decoder must know of a chunk. */
  static AvcDecoderConfiguration parameters(Chunk chunk, AvcSampleEntry entry)
      throws PackagingException {
    try {
      return AvcDecoderConfiguration.parse(entry.configuration().configuration());
    } catch (MalformedException e) {
      throw new PackagingException(chunk.name() + ": " + e.getMessage());
    }
  }

  private static AvcSampleEntry avc(Chunk chunk) throws PackagingException {
    if (chunk.track().sampleEntry() instanceof AvcSampleEntry entry) {
      return entry;
    }
    throw new PackagingException(
        chunk.name()
            + ": the pictures are coded as "
            + chunk.track().sampleEntry().type()
            + ", not avc1");
  }

  private static PackagingException differs(Chunk chunk, List<Chunk> chunks, String how) {
    return new PackagingException(
        chunk.name() + " does not join " + chunks.getFirst().name() + ": " + how);
  }

  /** Every sample of every chunk; what they are decoded at is {@link DecodingTimes}. */
  static TrackSamples samples(List<Chunk> chunks, FrameRate rate) throws PackagingException {
    TrackSamples joined = new TrackSamples(chunks.stream().mapToInt(Chunk::frames).sum());
    int at = 0;
    for (Chunk chunk : chunks) {
      int[] order = presentationOrder(chunk, rate);
      List<Integer> groups = closedGroups(chunk, order);
      for (int i = 0; i < groups.size(); i++) {
        int from = groups.get(i);
        int to = i + 1 < groups.size() ? groups.get(i + 1) : order.length;
        group(joined, at, chunk, order, from, to, rate.ticksPerFrame());
      }
      at += order.length;
    }
    return joined;
  }

  private static void group(
      TrackSamples joined, int at, Chunk chunk, int[] order, int from, int to, long ticks) {
    int[] within = IntStream.range(from, to).map(i -> order[i] - from).toArray();
    long[] times = DecodingTimes.of(within, ticks);
    for (int i = 0; i < within.length; i++) {
      long next = i + 1 < within.length ? times[i + 1] : within.length * ticks;
      joined.set(
          at + from + i,
          chunk,
          from + i,
          Math.toIntExact(next - times[i]),
          Math.toIntExact(within[i] * ticks - times[i]));
    }
  }

  /** Which picture of its chunk each sample is, by time of presentation. */
  static int[] presentationOrder(Chunk chunk, FrameRate rate) throws PackagingException {
    Samples samples = chunk.track().samples();
    if (samples.count() != chunk.frames() || chunk.frames() == 0) {
      throw new PackagingException(
          chunk.name()
              + " has "
              + samples.count()
              + " pictures where "
              + chunk.frames()
              + " were due");
    }
    long[] times = presentationTimes(chunk.track());
    long ticksPerSecond = chunk.track().timescale() * rate.denominator();
    boolean[] seen = new boolean[times.length];
    int[] order = new int[times.length];
    for (int i = 0; i < times.length; i++) {
      long scaled = times[i] * rate.numerator();
      long picture = scaled / ticksPerSecond;
      if (scaled % ticksPerSecond != 0 || picture >= times.length || seen[(int) picture]) {
        throw new PackagingException(
            "%s: picture %d in decoding order is shown %d/%d s after the first, which is not the time of one of %d pictures at %d/%d a second"
                .formatted(
                    chunk.name(),
                    i,
                    times[i],
                    chunk.track().timescale(),
                    times.length,
                    rate.numerator(),
                    rate.denominator()));
      }
      seen[(int) picture] = true;
      order[i] = (int) picture;
    }
    return order;
  }

  /** Ticks from the first presented sample to each sample's presentation. */
  static long[] presentationTimes(EncodedTrack track) {
    Samples samples = track.samples();
    long[] times = new long[samples.count()];
    long decode = 0;
    long earliest = Long.MAX_VALUE;
    for (int i = 0; i < times.length; i++) {
      times[i] = decode + samples.compositionOffset(i);
      earliest = Math.min(earliest, times[i]);
      decode += samples.duration(i);
    }
    for (int i = 0; i < times.length; i++) {
      times[i] -= earliest;
    }
    return times;
  }

  /**
   * Pictures of the programme at which a segment can begin: a sync sample before which every
   * earlier picture, and no later one, is decoded.
   */
  static List<Integer> idrFrames(List<Chunk> chunks, FrameRate rate) throws PackagingException {
    List<Integer> frames = new ArrayList<>();
    int base = 0;
    for (Chunk chunk : chunks) {
      int[] order = presentationOrder(chunk, rate);
      for (int group : closedGroups(chunk, order)) {
        frames.add(base + group);
      }
      base += order.length;
    }
    return frames;
  }

  /** The first picture of each group that is decoded and presented by itself. */
  private static List<Integer> closedGroups(Chunk chunk, int[] order) throws PackagingException {
    if (order[0] != 0 || !chunk.track().samples().isSync(0)) {
      throw new PackagingException(
          chunk.name() + " does not begin with a picture that decodes on its own");
    }
    List<Integer> groups = new ArrayList<>();
    int latest = -1;
    for (int i = 0; i < order.length; i++) {
      if (chunk.track().samples().isSync(i) && order[i] == i && latest < i) {
        groups.add(i);
      }
      latest = Math.max(latest, order[i]);
    }
    return groups;
  }
}
