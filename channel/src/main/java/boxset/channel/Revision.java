package boxset.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A schedule as it was compiled; it never changes. It holds from its first item on, until the next
 * revision's first item or its own end.
 *
 * @param channel its id, like a host name (RFC 2838) and never used for another one
 * @param name of the channel
 * @param logicalNumber by which viewers choose it (logical channel number), from 1
 * @param number of the revision, from 1
 * @param zone in which it was planned
 * @param tzdata version of the time zone database it was compiled with
 * @param epoch the instant of picture 0, in whole milliseconds; the same in all revisions
 * @param profile the same in all revisions
 * @param numbering of the first segment
 * @param programmes what the airings show
 * @param airings in the order of their beginnings
 * @param items one beginning where the one before ends
 * @param loop whether all of it is repeated for ever
 * @param catchUp how long ago what is watched later may have been shown
 * @param contents by id
 */
public record Revision(
    String channel,
    String name,
    int logicalNumber,
    int number,
    ZoneId zone,
    String tzdata,
    Instant epoch,
    Profile profile,
    Numbering numbering,
    List<Programme> programmes,
    List<Airing> airings,
    List<Item> items,
    boolean loop,
    Duration catchUp,
    SortedMap<String, Content> contents) {
  /**
   * Copies the collections.
   *
   * @throws ScheduleException when anything named is missing, items leave a gap or overlap, or a
   *     content does not fit the profile
   */
  public Revision {
    Names.check("channel", channel);
    if (logicalNumber < 1) {
      throw new ScheduleException("Nobody can choose channel " + logicalNumber);
    }
    programmes = List.copyOf(programmes);
    airings = List.copyOf(airings);
    items = List.copyOf(items);
    contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    Names.unique("programme", programmes, Programme::id);
    Names.unique("airing", airings, Airing::id);
    if (!epoch.equals(epoch.truncatedTo(ChronoUnit.MILLIS))) {
      throw new ScheduleException("The epoch " + epoch + " is not a whole number of milliseconds");
    }
    if (catchUp.isNegative()) {
      throw new ScheduleException("Nothing can be watched " + catchUp + " after it was shown");
    }
    contents.forEach((id, content) -> checkContent(id, content, profile));
    checkItems(items, contents);
    checkAirings(programmes, airings, items);
  }

  private static void checkContent(String id, Content content, Profile profile) {
    if (!id.equals(content.id())) {
      throw new ScheduleException("%s is listed as %s".formatted(content.id(), id));
    }
    if (!content.tracks().keySet().equals(new TreeSet<>(profile.renditions()))) {
      throw new ScheduleException(
          "%s has the renditions %s, but the channel has %s"
              .formatted(id, content.tracks().keySet(), profile.renditions()));
    }
    long flicks = Flicks.perFrame(profile.rate());
    for (int i = 0; i < content.segments(); i++) {
      long lasts = (content.boundary(i + 1) - content.boundary(i)) * flicks;
      if ((lasts + Flicks.PER_SECOND / 2) / Flicks.PER_SECOND > profile.targetDuration()) {
        throw new ScheduleException(
            "%s: segment %d lasts %.3f s, longer than the target duration of %d s allows"
                .formatted(id, i, (double) lasts / Flicks.PER_SECOND, profile.targetDuration()));
      }
    }
  }

  private static void checkItems(List<Item> items, Map<String, Content> contents) {
    if (items.isEmpty()) {
      throw new ScheduleException("A schedule in which nothing is on");
    }
    long end = items.getFirst().start();
    for (Item item : items) {
      Content content = contents.get(item.content());
      if (content == null) {
        throw new ScheduleException(
            "The item at picture %d shows \"%s\", which there is not"
                .formatted(item.start(), item.content()));
      }
      if (item.first() < 0
          || item.count() < 1
          || item.first() + item.count() > content.segments()) {
        throw new ScheduleException(
            "The item at picture %d shows segments %d to %d of %s, which has %d"
                .formatted(
                    item.start(),
                    item.first(),
                    item.first() + item.count() - 1,
                    item.content(),
                    content.segments()));
      }
      if (item.start() != end) {
        throw new ScheduleException(
            "The item at picture %d (%s) should begin at picture %d, where the one before ends"
                .formatted(item.start(), item.content(), end));
      }
      end = item.start() + item.frames(content);
    }
  }

  private static void checkAirings(
      List<Programme> programmes, List<Airing> airings, List<Item> items) {
    Map<String, Integer> places = new HashMap<>();
    for (Airing airing : airings) {
      if (programmes.stream().noneMatch(one -> one.id().equals(airing.programme()))) {
        throw new ScheduleException(
            "The airing %s shows \"%s\", which there is not"
                .formatted(airing.id(), airing.programme()));
      }
      places.put(airing.id(), places.size());
    }
    int last = -1;
    for (Item item : items) {
      if (item.airing().isPresent()) {
        Integer place = places.get(item.airing().get());
        if (place == null || place < last || place > last + 1) {
          throw new ScheduleException(
              "The item at picture %d is of the airing %s, which is not the next one"
                  .formatted(item.start(), item.airing().get()));
        }
        last = place;
      }
    }
    if (last + 1 != airings.size()) {
      throw new ScheduleException("No item is of the airing " + airings.get(last + 1).id());
    }
  }

  /** All but what is on. */
  public Head head() {
    return new Head(
        channel,
        name,
        logicalNumber,
        number,
        zone,
        tzdata,
        epoch,
        profile,
        numbering,
        loop,
        catchUp);
  }

  /**
   * What a revision says but for what is on; the parameters are its own.
   *
   * @param channel its id
   * @param name of the channel
   * @param logicalNumber by which viewers choose it
   * @param number of the revision, from 1
   * @param zone in which it was planned
   * @param tzdata version of the time zone database
   * @param epoch the instant of picture 0
   * @param profile of all that is shown
   * @param numbering of the first segment
   * @param loop whether all of it is repeated for ever
   * @param catchUp how long ago what is watched later may have been shown
   */
  public record Head(
      String channel,
      String name,
      int logicalNumber,
      int number,
      ZoneId zone,
      String tzdata,
      Instant epoch,
      Profile profile,
      Numbering numbering,
      boolean loop,
      Duration catchUp) {}

  /** First picture. */
  public long start() {
    return items.getFirst().start();
  }

  /** First picture behind the last one; of a loop, where it begins again. */
  public long end() {
    Item last = items.getLast();
    return last.start() + last.frames(content(last));
  }

  /** What an item shows. */
  public Content content(Item item) {
    Content content = contents.get(item.content());
    if (content == null) {
      throw new ScheduleException("There is no content " + item.content());
    }
    return content;
  }
}
