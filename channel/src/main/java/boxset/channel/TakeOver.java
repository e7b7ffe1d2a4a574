package boxset.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a run that has been compiled anew goes on where an earlier one is on the air. What has been
 * published of the next hours stays; behind them it takes over at the first boundary that both have
 * between two airings, so that nothing is cut off. Numbers, profile and epoch are those of the
 * channel.
 */
public final class TakeOver {
  private final List<Revision> log;
  private final Channel channel;
  private final Revision planned;
  private final Channel after;

  private TakeOver(List<Revision> log, Revision compiled) {
    this.log = log;
    this.channel = Channel.of(log);
    this.planned = withProfile(compiled, channel.profile());
    this.after = Channel.of(List.of(planned));
  }

  /**
   * The revision that takes over.
   *
   * @param log the revisions that are published, in the order of their numbers
   * @param compiled all of the run as it is now planned, from the same epoch on
   * @param now when it is published
   * @param frozen how far the published guide may no longer change
   * @param from before when nothing is to change in any case
   * @return empty when nothing changes
   * @throws ScheduleException when it cannot take over: another channel, other renditions, or no
   *     boundary in common
   */
  public static Optional<Revision> of(
      List<Revision> log, Revision compiled, Instant now, Duration frozen, Instant from) {
    TakeOver takeOver = new TakeOver(List.copyOf(log), compiled);
    Optional<Revision> next = takeOver.next(now, frozen, from);
    next.ifPresent(revision -> takeOver.channel.plus(revision, now, frozen));
    return next;
  }

  /**
   * The revisions that anything can still be asked of.
   *
   * @param log in the order of their numbers
   */
  public static List<Revision> living(List<Revision> log, Instant now) {
    Channel channel = Channel.of(log);
    long oldest = channel.picture(now.minus(channel.head().catchUp()).minus(channel.lead()));
    int first = 0;
    while (first + 1 < log.size() && log.get(first + 1).start() <= oldest) {
      first++;
    }
    return List.copyOf(log.subList(first, log.size()));
  }

  /** The profile of a channel never changes: what is shown later must fit it. */
  private static Revision withProfile(Revision compiled, Profile profile) {
    Profile own = compiled.profile();
    if (!own.rate().equals(profile.rate())
        || own.targetDuration() > profile.targetDuration()
        || !shape(own).equals(shape(profile))) {
      throw new ScheduleException(
          "players that have the channel cannot change from %s to %s"
              .formatted(said(profile), said(own)));
    }
    return new Revision(
        compiled.channel(),
        compiled.name(),
        compiled.logicalNumber(),
        compiled.number(),
        compiled.zone(),
        compiled.tzdata(),
        compiled.epoch(),
        profile,
        compiled.numbering(),
        compiled.programmes(),
        compiled.airings(),
        compiled.items(),
        compiled.loop(),
        compiled.catchUp(),
        compiled.contents());
  }

  private static String said(Profile profile) {
    return Stream.of(
            profile.pictures().stream().map(rung -> rung.id() + " (" + rung.codecs() + ")"),
            profile.sounds().stream().map(mix -> mix.id() + " (" + mix.codecs() + ")"),
            profile.texts().stream().map(text -> "captions " + text.id()))
        .flatMap(all -> all)
        .collect(Collectors.joining(", "));
  }

  /** What a player is told of the renditions but for their rates, which may differ a little. */
  private static List<Object> shape(Profile profile) {
    List<Object> shape = new ArrayList<>();
    profile
        .pictures()
        .forEach(rung -> shape.add(List.of(rung.id(), rung.codecs(), rung.picture())));
    profile
        .sounds()
        .forEach(mix ->
            shape.add(List.of(mix.id(), mix.codecs(), mix.sound(), mix.language(), mix.name())));
    profile.texts().forEach(text -> shape.add(List.of(text.id(), text.language(), text.name())));
    return shape;
  }

  private Optional<Revision> next(Instant now, Duration frozen, Instant from) {
    // A revision that is still to come was meant to: the next goes on behind it.
    long kept =
        Math.max(
            log.getLast().start(),
            Math.max(channel.frozenUntil(now, frozen), channel.picture(from.minusNanos(1))));
    long end = channel.end();
    boolean longer = channel.frozenUntil(now, Duration.ZERO) < end && channel.picture(from) <= end;
    for (int i = 0; i < planned.items().size(); i++) {
      long at = planned.items().get(i).start();
      boolean free = at > log.getLast().start() && (at > kept || (longer && at == end));
      if (free && at <= end && meet(at)) {
        if (same(at)) {
          return Optional.empty();
        }
        Revision next = revision(i, at);
        if (isNew(next, at)) {
          return Optional.of(next);
        }
      }
    }
    if (planned.end() == end && (kept >= end || same(kept + 1))) {
      return Optional.empty();
    }
    throw new ScheduleException(
        "behind %s it nowhere has a boundary between two programmes where the one on the air has one, too"
            .formatted(Flicks.instant(channel.flicks(kept))));
  }

  /** Whether both have a boundary there, and no airing around it. */
  private boolean meet(long at) {
    return channel.boundaryAtOrAfter(at) == at && isBetween(channel, at) && isBetween(after, at);
  }

  private static boolean isBetween(Channel channel, long at) {
    return channel.airings(at - 1, at).stream().noneMatch(listing -> listing.end() > at);
  }

  /** Whether nothing differs from a picture on. */
  private boolean same(long at) {
    if (channel.end() != after.end()
        || !channel.head().name().equals(planned.name())
        || !channel.head().zone().equals(planned.zone())
        || !channel.head().catchUp().equals(planned.catchUp())
        || !told(channel, at).equals(told(after, at))) {
      return false;
    }
    Set<String> compared = new HashSet<>();
    Optional<Showing> one = at < channel.end() ? Optional.of(channel.at(at)) : Optional.empty();
    Optional<Showing> other = at < after.end() ? Optional.of(after.at(at)) : Optional.empty();
    while (one.isPresent() && other.isPresent()) {
      Showing a = one.get();
      Showing b = other.get();
      if (a.start() != b.start() || a.first() != b.first() || a.count() != b.count()) {
        return false;
      }
      String id = a.content().id();
      if (!id.equals(b.content().id())
          || (compared.add(a.stretch() + " " + id) && !a.content().equals(b.content()))) {
        return false;
      }
      one = channel.next(a);
      other = after.next(b);
    }
    return one.isEmpty() && other.isEmpty();
  }

  /** What guides tell; which airing was the first one follows from what was shown. */
  private static List<Object> told(Channel channel, long at) {
    List<Object> told = new ArrayList<>();
    for (Listing listing : channel.airings(at, channel.end())) {
      told.add(
          List.of(
              listing.id(),
              listing.programme(),
              listing.start(),
              listing.end(),
              listing.airing().until()));
    }
    return told;
  }

  /** An airing that was shown is not shown again under its name. */
  private boolean isNew(Revision next, long at) {
    Set<String> shown = new HashSet<>();
    channel.airings(channel.start(), at).forEach(listing -> shown.add(listing.id()));
    return next.airings().stream().map(Airing::id).noneMatch(shown::contains);
  }

  private Revision revision(int firstItem, long at) {
    List<Item> items = planned.items().subList(firstItem, planned.items().size());
    Set<String> ids = new HashSet<>();
    SortedMap<String, Content> contents = new TreeMap<>();
    for (Item item : items) {
      item.airing().ifPresent(ids::add);
      contents.put(item.content(), planned.content(item));
    }
    List<Airing> airings = airings(ids, at);
    Set<String> shown = new HashSet<>();
    airings.forEach(airing -> shown.add(airing.programme()));
    return new Revision(
        planned.channel(),
        planned.name(),
        planned.logicalNumber(),
        channel.head().number() + 1,
        planned.zone(),
        planned.tzdata(),
        planned.epoch(),
        planned.profile(),
        channel.numbering(items.getFirst()),
        planned.programmes().stream().filter(one -> shown.contains(one.id())).toList(),
        airings,
        items,
        planned.loop(),
        planned.catchUp(),
        contents);
  }

  /**
   * What was shown when is what was on the air, not what the new rules would have shown: a part
   * whose premiere they put into the past has it when it is first shown.
   */
  private List<Airing> airings(Set<String> ids, long at) {
    Map<String, Instant> last = new HashMap<>();
    for (Listing listing : channel.airings(channel.start(), at)) {
      last.put(
          listing.programme().id(), Instant.ofEpochMilli(channel.milliseconds(listing.start())));
    }
    boolean whole = log.getFirst().number() == 1;
    Set<String> premiered = new HashSet<>();
    for (Airing airing : planned.airings()) {
      if (airing.premiere()) {
        premiered.add(airing.programme());
      }
    }
    List<Airing> airings = new ArrayList<>();
    for (Airing airing : planned.airings()) {
      if (!ids.contains(airing.id())) {
        continue;
      }
      String programme = airing.programme();
      Optional<Instant> before =
          Optional.ofNullable(last.get(programme))
              .or(() -> whole ? Optional.empty() : airing.before());
      airings.add(
          new Airing(
              airing.id(),
              programme,
              before.isEmpty() && premiered.contains(programme),
              before,
              airing.until()));
      long start = after.airing(airing.id()).map(Listing::start).orElseThrow();
      last.put(programme, Instant.ofEpochMilli(channel.milliseconds(start)));
    }
    return airings;
  }
}
