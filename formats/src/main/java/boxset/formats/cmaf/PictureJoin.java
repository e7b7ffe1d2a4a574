package boxset.formats.cmaf;

import boxset.formats.avc.AvcDecoderConfiguration;
import boxset.formats.bytes.MalformedException;
import boxset.formats.isobmff.AvcSampleEntry;
import boxset.formats.isobmff.EncodedTrack;
import boxset.formats.isobmff.Samples;
import java.util.ArrayList;
import java.util.List;

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

  /**
   * Every sample of every chunk, one picture long.
   *
   * @param delay of every picture's presentation, as {@link #delay} tells
   */
  static TrackSamples samples(List<Chunk> chunks, FrameRate rate, int delay)
      throws PackagingException {
    TrackSamples joined = new TrackSamples(chunks.stream().mapToInt(Chunk::frames).sum());
    int ticks = Math.toIntExact(rate.ticksPerFrame());
    int at = 0;
    for (Chunk chunk : chunks) {
      int[] order = presentationOrder(chunk, rate);
      for (int i = 0; i < order.length; i++) {
        joined.set(at + i, chunk, i, ticks, (order[i] - i + delay) * ticks);
      }
      at += order.length;
    }
    return joined;
  }

  /**
   * By how many pictures the presentation of the whole track has to follow its decoding, so that no
   * picture of any chunk is presented before it is decoded.
   */
  static int delay(List<Chunk> chunks, FrameRate rate) throws PackagingException {
    int delay = 0;
    for (Chunk chunk : chunks) {
      int[] order = presentationOrder(chunk, rate);
      for (int i = 0; i < order.length; i++) {
        delay = Math.max(delay, i - order[i]);
      }
    }
    return delay;
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
      if (order[0] != 0 || !chunk.track().samples().isSync(0)) {
        throw new PackagingException(
            chunk.name() + " does not begin with a picture that decodes on its own");
      }
      int latest = -1;
      for (int i = 0; i < order.length; i++) {
        if (chunk.track().samples().isSync(i) && order[i] == i && latest < i) {
          frames.add(base + i);
        }
        latest = Math.max(latest, order[i]);
      }
      base += order.length;
    }
    return frames;
  }
}
