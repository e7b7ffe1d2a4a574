package boxset.channel;

import java.util.Optional;

/**
 * A content, or some of its segments, at a place in the schedule.
 *
 * @param start in pictures since the epoch
 * @param content its id
 * @param first segment that is shown, from 0
 * @param count of segments that are shown
 * @param airing id of the airing it belongs to; empty for what no guide tells of
 */
public record Item(long start, String content, int first, int count, Optional<String> airing) {
  /** All of a content. */
  public static Item whole(long start, Content content, Optional<String> airing) {
    return new Item(start, content.id(), 0, content.segments(), airing);
  }

  /** How many pictures are shown. */
  public int frames(Content shown) {
    return shown.boundary(first + count) - shown.boundary(first);
  }

  /** Whether it goes on where another ends, so that nothing is discontinuous between them. */
  boolean continues(Item before) {
    return content.equals(before.content) && first == before.first + before.count;
  }
}
