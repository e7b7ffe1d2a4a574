package boxset.channel;

import boxset.formats.cmaf.TrackIndex;
import java.util.List;
import java.util.Optional;

/**
 * A content's segments in one rendition.
 *
 * @param timescale ticks a second of the track's media
 * @param starts presentation time of each segment in ticks, the first 0; empty where segments begin
 *     with the pictures'
 * @param media where they are
 */
public record Track(long timescale, Optional<List<Long>> starts, Media media) {
  /** Copies the list. */
  public Track {
    starts = starts.map(Longs::of);
    Flicks.perTick(timescale);
  }

  /** Segments that begin with the pictures'. */
  public static Track withPictures(long timescale, Media media) {
    return new Track(timescale, Optional.empty(), media);
  }

  /** The pictures of a track file. */
  public static Track ofPictures(String uri, TrackIndex index) {
    return withPictures(index.timescale(), Media.TrackFile.of(uri, index));
  }

  /** The sound of a track file. */
  public static Track ofSound(String uri, TrackIndex index) {
    return new Track(
        index.timescale(),
        Optional.of(index.segments().stream().map(TrackIndex.Segment::startTicks).toList()),
        Media.TrackFile.of(uri, index));
  }

  void check(String where, int segments) {
    if (starts.isPresent()) {
      List<Long> ticks = starts.get();
      if (ticks.size() != segments || ticks.getFirst() != 0) {
        throw new ScheduleException(
            "%s: %d segments from %d on, but its pictures have %d from 0 on"
                .formatted(where, ticks.size(), ticks.getFirst(), segments));
      }
      for (int i = 1; i < ticks.size(); i++) {
        if (ticks.get(i) <= ticks.get(i - 1)) {
          throw new ScheduleException(
              "%s: segment %d begins at %d, the one before at %d"
                  .formatted(where, i, ticks.get(i), ticks.get(i - 1)));
        }
      }
    }
    media.check(where, segments);
  }
}
