package boxset.channel.air;

import boxset.channel.Channel;
import boxset.channel.Showing;
import java.util.Optional;

/**
 * Segments that follow each other.
 *
 * @param first what the first is of
 * @param firstSegment which one of it, from 0
 * @param firstPicture where that begins
 * @param last what the last is of
 * @param lastSegment which one of it, from 0
 * @param lastPicture first picture behind that
 */
record Span(
    Showing first,
    int firstSegment,
    long firstPicture,
    Showing last,
    int lastSegment,
    long lastPicture) {

  /**
   * The segment that contains a picture, and all up to the last that has ended by another. It is
   * the segment that contains the beginning, not the first that begins behind it, so that all
   * renditions begin in the same item and have the same Discontinuity Sequence Number.
   *
   * @param from picture; what is before the channel's first stands for that
   * @param to picture
   * @return empty when none has ended
   */
  static Optional<Span> of(Channel channel, long from, long to) {
    if (to <= channel.start()) {
      return Optional.empty();
    }
    Showing first = channel.at(Math.max(from, channel.start()));
    int firstSegment = first.segmentAt(Math.max(from, channel.start()));
    Showing last = channel.at(to - 1);
    int ended = last.segmentAt(to);
    if (ended == 0) {
      if (last.start() == channel.start()) {
        return Optional.empty();
      }
      last = channel.at(last.start() - 1);
      ended = last.count();
    }
    if (last.boundary(ended) <= first.boundary(firstSegment)) {
      return Optional.empty();
    }
    return Optional.of(
        new Span(
            first,
            firstSegment,
            first.boundary(firstSegment),
            last,
            ended - 1,
            last.boundary(ended)));
  }

  long firstNumber() {
    return first.mediaSequence() + firstSegment;
  }

  long lastNumber() {
    return last.mediaSequence() + lastSegment;
  }

  /** First picture behind the segment that will be added next; the end when none will. */
  long nextPicture(Channel channel) {
    if (lastSegment + 1 < last.count()) {
      return last.boundary(lastSegment + 2);
    }
    return channel.next(last).map(next -> next.boundary(1)).orElse(lastPicture);
  }
}
