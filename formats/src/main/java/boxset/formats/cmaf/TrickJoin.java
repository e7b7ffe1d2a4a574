package boxset.formats.cmaf;

import java.util.ArrayList;
import java.util.List;

/** Joins chunks of the trick rendition on the grid of the programme's pictures. */
final class TrickJoin {
  private TrickJoin() {}

  /** Programme pictures at which the trick pictures begin. */
  static List<Integer> frames(List<Chunk> chunks, FrameRate rate) throws PackagingException {
    List<Integer> frames = new ArrayList<>();
    int base = 0;
    for (Chunk chunk : chunks) {
      long[] times = PictureJoin.presentationTimes(chunk.track());
      long ticks = chunk.track().timescale() * rate.denominator();
      int next = 0;
      for (int i = 0; i < times.length; i++) {
        int frame = Math.toIntExact((2 * times[i] * rate.numerator() + ticks) / (2 * ticks));
        boolean follows = frame >= next && frame < chunk.frames();
        if (!follows || !chunk.track().samples().isSync(i)) {
          throw new PackagingException(
              "%s: trick picture %d %s"
                  .formatted(
                      chunk.name(),
                      i,
                      follows
                          ? "does not decode on its own"
                          : "falls on picture "
                              + frame
                              + ", which is not from "
                              + next
                              + " to "
                              + chunk.frames()));
        }
        frames.add(base + frame);
        next = frame + 1;
      }
      if (times.length == 0) {
        throw new PackagingException(chunk.name() + " has no trick pictures");
      }
      base += chunk.frames();
    }
    return frames;
  }

  /** Every trick picture, until the next. */
  static TrackSamples samples(List<Chunk> chunks, List<Integer> frames, FrameRate rate, int end) {
    TrackSamples joined = new TrackSamples(frames.size());
    int at = 0;
    for (Chunk chunk : chunks) {
      for (int i = 0; i < chunk.track().samples().count(); i++, at++) {
        int next = at + 1 < frames.size() ? frames.get(at + 1) : end;
        long ticks = (next - frames.get(at)) * rate.ticksPerFrame();
        joined.set(at, chunk, i, Math.toIntExact(ticks), 0);
      }
    }
    return joined;
  }
}
