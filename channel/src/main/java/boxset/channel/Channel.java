package boxset.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All revisions of a channel, each of which holds until the next begins. A log that only grows: a
 * revision that comes later changes nothing before its own first picture, so that nodes which have
 * it and nodes which do not yet have it say the same until then.
 */
public final class Channel {
  private final List<Stretch> stretches;
  private final Revision.Head head;
  private final long epoch;
  private final long frame;

  /** How many revisions there were before the first that is still known. */
  private final int gone;

  private Channel(List<Stretch> stretches) {
    this.stretches = List.copyOf(stretches);
    this.gone = stretches.getFirst().head.number() - 1;
    this.head = stretches.getLast().head;
    this.epoch = Flicks.of(head.epoch());
    this.frame = Flicks.perFrame(head.profile().rate());
  }

  /**
   * A channel of revisions. Those that nothing is asked of any more need not be there.
   *
   * @param revisions in the order of their numbers
   * @throws ScheduleException when one cannot take over from the one before it
   */
  public static Channel of(List<Revision> revisions) {
    Channel channel = new Channel(List.of(new Stretch(revisions.getFirst())));
    for (Revision next : revisions.subList(1, revisions.size())) {
      channel = channel.followedBy(next);
    }
    return channel;
  }

  /** What all revisions say alike; the name and the rest as the last one says. */
  public Revision.Head head() {
    return head;
  }

  /** What everything shown has in common. */
  public Profile profile() {
    return head.profile();
  }

  /** When a picture is shown, in flicks since 1970. */
  public long flicks(long picture) {
    return epoch + picture * frame;
  }

  /** When a picture is shown, in milliseconds since 1970, rounded down. */
  public long milliseconds(long picture) {
    return Flicks.milliseconds(flicks(picture));
  }

  /** The picture that is shown at an instant, which may be before the first or behind the last. */
  public long picture(Instant instant) {
    return Math.floorDiv(Flicks.of(instant) - epoch, frame);
  }

  /** How many pictures a time lasts, rounded up. */
  public long pictures(Duration duration) {
    return Math.ceilDiv(Flicks.of(duration), frame);
  }

  /** First picture of all. */
  public long start() {
    return stretches.getFirst().start();
  }

  /** First picture behind all; {@link Long#MAX_VALUE} when it never ends. */
  public long end() {
    return stretches.getLast().limit;
  }

  /**
   * What is on.
   *
   * @param picture from {@link #start()} on and before {@link #end()}
   */
  public Showing at(long picture) {
    int stretch = stretchAt(picture);
    return showing(stretch, stretches.get(stretch).itemAt(picture));
  }

  /** What is on behind a showing; empty when nothing is. */
  public Optional<Showing> next(Showing showing) {
    int index = showing.stretch() - gone;
    if (stretches.get(index).has(showing.item() + 1)) {
      return Optional.of(showing(index, showing.item() + 1));
    }
    if (index + 1 == stretches.size()) {
      return Optional.empty();
    }
    Showing first = showing(index + 1, 0);
    boolean broken = first.discontinuitySequence() != showing.discontinuitySequence();
    return Optional.of(
        new Showing(
            first.stretch(),
            first.item(),
            first.start(),
            first.content(),
            first.first(),
            first.count(),
            first.mediaSequence(),
            first.discontinuitySequence(),
            broken));
  }

  private Showing showing(int index, long item) {
    return stretches.get(index).showing(gone + index, item);
  }

  private int stretchAt(long picture) {
    int stretch = stretches.size() - 1;
    while (stretch > 0 && stretches.get(stretch).start() > picture) {
      stretch--;
    }
    return stretch;
  }

  /**
   * Airings of which any picture lies in a span, in order.
   *
   * @param from first picture
   * @param to first picture behind it
   */
  public List<Listing> airings(long from, long to) {
    List<Listing> found = new ArrayList<>();
    for (int i = 0; i < stretches.size() && stretches.get(i).start() < to; i++) {
      Stretch stretch = stretches.get(i);
      boolean goesOn = i + 1 < stretches.size() && isContinued(i + 1);
      if (from >= stretch.limit && !goesOn) {
        continue;
      }
      // An airing that goes on in the next revision is listed with the one that it began in.
      long airing =
          from >= stretch.limit
              ? lastAiring(i)
              : Math.max(i > 0 && isContinued(i) ? 1 : 0, stretch.airingEndingAfter(from));
      for (; stretch.hasAiring(airing) && stretch.airingStart(airing) < to; airing++) {
        Listing listing = listing(i, airing);
        if (listing.end() > from) {
          found.add(listing);
        }
      }
    }
    return found;
  }

  /** The airing of this name, past or to come. */
  public Optional<Listing> airing(String id) {
    for (int i = 0; i < stretches.size(); i++) {
      long airing = stretches.get(i).airingNamed(id);
      if (stretches.get(i).hasAiring(airing)) {
        return Optional.of(listing(i, airing));
      }
    }
    return Optional.empty();
  }

  private long lastAiring(int stretch) {
    long airing = stretches.get(stretch).airingEndingAfter(stretches.get(stretch).limit - 1);
    return stretches.get(stretch).hasAiring(airing) ? airing : airing - 1;
  }

  /** Whether a revision begins in the airing that the one before it was in. */
  private boolean isContinued(int index) {
    Stretch before = stretches.get(index - 1);
    long last = lastAiring(index - 1);
    return before.hasAiring(last)
        && stretches.get(index).hasAiring(0)
        && before.airingId(last).equals(stretches.get(index).airingId(0));
  }

  private Listing listing(int index, long airing) {
    Stretch stretch = stretches.get(index);
    long end = stretch.airingEnd(airing);
    int at = index;
    long following = airing + 1;
    boolean goesOn = true;
    while (!stretches.get(at).hasAiring(following) && at + 1 < stretches.size()) {
      at++;
      goesOn = goesOn && isContinued(at);
      following = goesOn ? 1 : 0;
      if (goesOn) {
        end = stretches.get(at).airingEnd(0);
      }
    }
    Stretch next = stretches.get(at);
    return new Listing(
        stretch.airingId(airing),
        stretch.airing(airing),
        stretch.programme(airing),
        stretch.airingStart(airing),
        end,
        next.hasAiring(following) ? next.airingStart(following) : end());
  }

  /**
   * The next boundary of a segment: where a new revision can take over.
   *
   * @param picture from {@link #start()} on, and up to {@link #end()}
   */
  public long boundaryAtOrAfter(long picture) {
    if (picture >= end()) {
      return end();
    }
    Showing showing = at(picture);
    int segment = showing.segmentAt(picture);
    return showing.boundary(segment) == picture ? picture : showing.boundary(segment + 1);
  }

  /**
   * The numbers of a revision that takes over.
   *
   * @param first its first item
   * @throws ScheduleException when it does not begin at a boundary of a segment
   */
  public Numbering numbering(Item first) {
    if (first.start() <= stretches.getLast().start() || first.start() > end()) {
      throw new ScheduleException(
          "A revision that begins with picture %d takes over behind picture %d, where the one before begins, and up to picture %d, where it ends"
              .formatted(first.start(), stretches.getLast().start(), end()));
    }
    if (boundaryAtOrAfter(first.start()) != first.start()) {
      throw new ScheduleException(
          "A revision cannot take over at picture %d, inside of a segment; the next boundary is picture %d"
              .formatted(first.start(), boundaryAtOrAfter(first.start())));
    }
    Showing before = at(first.start() - 1);
    int shown = before.segmentAt(first.start());
    boolean continued =
        first.content().equals(before.content().id()) && first.first() == before.first() + shown;
    return new Numbering(
        before.mediaSequence() + shown, before.discontinuitySequence() + (continued ? 0 : 1));
  }

  /**
   * This channel and one more revision. What comes behind its end breaks no entry of a guide, so
   * that it can be published later than {@code frozen} before that.
   *
   * @param now when it is published
   * @param frozen how far the published guide may no longer change
   * @throws ScheduleException when it cannot take over, or would too soon
   */
  public Channel plus(Revision next, Instant now, Duration frozen) {
    long earliest = frozenUntil(now, next.start() == end() ? Duration.ZERO : frozen);
    if (next.start() <= earliest) {
      throw new ScheduleException(
          "Revision %d takes over at %s, but what is on until %s can no longer be changed"
              .formatted(
                  next.number(),
                  Flicks.instant(flicks(next.start())),
                  Flicks.instant(flicks(earliest))));
    }
    return followedBy(next);
  }

  /**
   * How long before it takes over a revision must be everywhere: longer than any manifest that
   * tells of what is to come holds.
   */
  public Duration lead() {
    return head.profile().window().multipliedBy(2).plusMinutes(2);
  }

  /** The last picture that can no longer be changed; see {@link #plus}. */
  long frozenUntil(Instant now, Duration frozen) {
    return picture(now.plus(frozen.compareTo(lead()) < 0 ? lead() : frozen));
  }

  private Channel followedBy(Revision next) {
    Revision.Head other = next.head();
    if (!other.channel().equals(head.channel())
        || !other.epoch().equals(head.epoch())
        || !other.profile().equals(head.profile())
        || other.number() != head.number() + 1) {
      throw new ScheduleException(
          "Revision %d of %s cannot follow revision %d of %s: channel, epoch and profile stay as they are, and numbers follow each other"
              .formatted(other.number(), other.channel(), head.number(), head.channel()));
    }
    Numbering numbering = numbering(next.items().getFirst());
    if (!next.numbering().equals(numbering)) {
      throw new ScheduleException(
          "Revision %d is numbered from %d and %d on; where it takes over, the numbers are %d and %d"
              .formatted(
                  next.number(),
                  next.numbering().mediaSequence(),
                  next.numbering().discontinuitySequence(),
                  numbering.mediaSequence(),
                  numbering.discontinuitySequence()));
    }
    List<Stretch> longer = new ArrayList<>(stretches);
    longer.add(longer.removeLast().until(next.start()));
    Channel before = new Channel(longer);
    for (Airing airing : next.airings()) {
      Optional<Listing> shown = before.airing(airing.id());
      boolean goesOn =
          shown.isPresent()
              && airing.equals(next.airings().getFirst())
              && shown.get().until() == before.end();
      if (shown.isPresent() && !goesOn) {
        throw new ScheduleException(
            "The airing %s of revision %d was already shown from %s on; a new one needs a new name"
                .formatted(
                    airing.id(), next.number(), Flicks.instant(flicks(shown.get().start()))));
      }
    }
    longer.add(new Stretch(next));
    return new Channel(longer);
  }
}
