package boxset.channel;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be shown: an episode, an interview, a slate. Every rendition has the same number of
 * segments; those of sound and captions cover the pictures' to within a frame of theirs, so that
 * every boundary is a legal cut.
 *
 * @param id which names it in a schedule
 * @param frames how many pictures there are
 * @param starts first picture of each segment, ascending, the first 0
 * @param tracks by rendition
 */
public record Content(
    String id, int frames, List<Integer> starts, SortedMap<String, Track> tracks) {
  /**
   * Copies the collections.
   *
   * @throws ScheduleException when segments do not follow each other or tracks differ
   */
  public Content {
    Names.check("content", id);
    starts = Integers.of(starts);
    tracks = Collections.unmodifiableSortedMap(new TreeMap<>(tracks));
    if (starts.isEmpty() || starts.getFirst() != 0) {
      throw new ScheduleException(id + " has no segment that begins with its first picture");
    }
    for (int segment = 0; segment < starts.size(); segment++) {
      int end = segment + 1 < starts.size() ? starts.get(segment + 1) : frames;
      if (starts.get(segment) >= end) {
        throw new ScheduleException(
            "%s: segment %d begins with picture %d and ends before picture %d"
                .formatted(id, segment, starts.get(segment), end));
      }
    }
    for (var entry : tracks.entrySet()) {
      entry.getValue().check(id + " in " + entry.getKey(), starts.size());
    }
  }

  /** How many segments there are. */
  public int segments() {
    return starts.size();
  }

  /** First picture of a segment; of the one behind the last, the number of pictures. */
  public int boundary(int segment) {
    return segment == starts.size() ? frames : starts.get(segment);
  }

  /** A rendition's segments. */
  public Track track(String rendition) {
    Track track = tracks.get(rendition);
    if (track == null) {
      throw new ScheduleException(
          "%s has no rendition \"%s\", only %s".formatted(id, rendition, tracks.keySet()));
    }
    return track;
  }
}
