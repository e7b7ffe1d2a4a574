package boxset.channel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A revision in prefix tables, as long as it holds: some twenty bytes an item. Items are counted on
 * through the rounds of a loop, so that everything about the i-th is a sum of what the tables say
 * of it and of how many rounds lie before it.
 */
final class Stretch {
  final Revision.Head head;

  /** First picture behind all that is shown of it; {@link Long#MAX_VALUE} of an endless loop. */
  final long limit;

  private final long[] starts; // and the end of the round
  private final Content[] shown;
  private final int @Nullable [] firsts; // null where every item begins with its content
  private final int[] segments; // before each item, and in a round
  private final int @Nullable [] discontinuities; // up to each item; null where every one is
  private final int roundDiscontinuities;

  private final List<Airing> airings;
  private final Programme[] programmes;
  private final long[] airingStarts;
  private final long[] airingEnds;
  private final boolean loop;

  Stretch(Revision revision) {
    this.head = revision.head();
    this.loop = revision.loop();
    List<Item> items = revision.items();
    int count = items.size();
    this.limit = loop ? Long.MAX_VALUE : revision.end();
    this.starts = new long[count + 1];
    this.shown = new Content[count];
    int[] first = new int[count];
    this.segments = new int[count + 1];
    int[] breaks = new int[count];
    this.airings = revision.airings();
    this.airingStarts = new long[airings.size()];
    this.airingEnds = new long[airings.size()];
    Map<String, Programme> byId = new HashMap<>();
    revision.programmes().forEach(programme -> byId.put(programme.id(), programme));
    this.programmes =
        airings.stream().map(airing -> byId.get(airing.programme())).toArray(Programme[]::new);
    int airing = -1;
    for (int i = 0; i < count; i++) {
      Item item = items.get(i);
      starts[i] = item.start();
      shown[i] = revision.content(item);
      first[i] = item.first();
      segments[i + 1] = Math.addExact(segments[i], item.count());
      breaks[i] = i == 0 ? 0 : breaks[i - 1] + (item.continues(items.get(i - 1)) ? 0 : 1);
      if (item.airing().isPresent()) {
        if (airing < 0 || !airings.get(airing).id().equals(item.airing().get())) {
          airing++;
          airingStarts[airing] = item.start();
        }
        airingEnds[airing] = item.start() + item.frames(shown[i]);
      }
    }
    starts[count] = revision.end();
    boolean wholes = Arrays.stream(first).allMatch(value -> value == 0);
    this.firsts = wholes ? null : first;
    this.discontinuities = breaks[count - 1] == count - 1 ? null : breaks;
    this.roundDiscontinuities =
        breaks[count - 1] + (items.getFirst().continues(items.getLast()) ? 0 : 1);
  }

  private Stretch(Stretch longer, long limit) {
    this.head = longer.head;
    this.limit = Math.min(limit, longer.limit);
    this.starts = longer.starts;
    this.shown = longer.shown;
    this.firsts = longer.firsts;
    this.segments = longer.segments;
    this.discontinuities = longer.discontinuities;
    this.roundDiscontinuities = longer.roundDiscontinuities;
    this.airings = longer.airings;
    this.programmes = longer.programmes;
    this.airingStarts = longer.airingStarts;
    this.airingEnds = longer.airingEnds;
    this.loop = longer.loop;
  }

  /** The same up to a picture. */
  Stretch until(long picture) {
    return new Stretch(this, picture);
  }

  /** First picture. */
  long start() {
    return starts[0];
  }

  private int count() {
    return shown.length;
  }

  private long round() {
    return starts[count()] - starts[0];
  }

  /** The item that shows a picture from the first one on and before the limit. */
  long itemAt(long frame) {
    long rounds = loop ? Math.floorDiv(frame - starts[0], round()) : 0;
    int place = upperBound(frame - rounds * round()) - 1;
    return rounds * count() + place;
  }

  /** How many items begin at a picture or before it. */
  private int upperBound(long frame) {
    int low = 0;
    int high = count();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= frame) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** First picture of an item. */
  long start(long item) {
    return starts[(int) (item % count())] + item / count() * round();
  }

  /** What is shown, which the limit may cut short. */
  Showing showing(int stretch, long item) {
    int place = (int) (item % count());
    long rounds = item / count();
    Content content = shown[place];
    int first = firsts == null ? 0 : firsts[place];
    long start = starts[place] + rounds * round();
    int end = first + segments[place + 1] - segments[place];
    while (end > first + 1
        && start + content.boundary(end - 1) - content.boundary(first) >= limit) {
      end--;
    }
    return new Showing(
        stretch,
        item,
        start,
        content,
        first,
        end - first,
        head.numbering().mediaSequence() + segments[place] + rounds * segments[count()],
        head.numbering().discontinuitySequence()
            + (discontinuities == null ? place : discontinuities[place])
            + rounds * roundDiscontinuities,
        !isContinued(place, rounds));
  }

  private boolean isContinued(int place, long rounds) {
    if (place > 0) {
      return discontinuities != null && discontinuities[place] == discontinuities[place - 1];
    }
    return rounds > 0
        && roundDiscontinuities
            == (discontinuities == null ? count() - 1 : discontinuities[count() - 1]);
  }

  /** Whether there is such an item before the limit. */
  boolean has(long item) {
    return item >= 0 && (loop || item < count()) && start(item) < limit;
  }

  /** Whether there is such an airing before the limit; they are counted on through the rounds. */
  boolean hasAiring(long airing) {
    return airing >= 0
        && !airings.isEmpty()
        && (loop || airing < airings.size())
        && airingStart(airing) < limit;
  }

  /** The first airing that ends behind a picture; it may be one that there is not. */
  long airingEndingAfter(long frame) {
    if (airings.isEmpty()) {
      return 0;
    }
    long rounds = loop && frame > starts[0] ? Math.floorDiv(frame - starts[0], round()) : 0;
    int low = 0;
    int high = airings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (airingEnds[middle] + rounds * round() <= frame) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return rounds * airings.size() + low;
  }

  long airingStart(long airing) {
    return airingStarts[(int) (airing % airings.size())] + airing / airings.size() * round();
  }

  long airingEnd(long airing) {
    long end = airingEnds[(int) (airing % airings.size())] + airing / airings.size() * round();
    return Math.min(end, limit);
  }

  /** Of every round but the first, its number is part of the name. */
  String airingId(long airing) {
    String id = airings.get((int) (airing % airings.size())).id();
    return airing < airings.size() ? id : id + '~' + airing / airings.size();
  }

  Airing airing(long airing) {
    return airings.get((int) (airing % airings.size()));
  }

  Programme programme(long airing) {
    return programmes[(int) (airing % airings.size())];
  }

  /** The airing of this name, or -1. */
  long airingNamed(String id) {
    int tilde = loop ? id.lastIndexOf('~') : -1;
    for (int i = 0; i < airings.size(); i++) {
      if (airings.get(i).id().equals(id)) {
        return i;
      }
      if (tilde > 0 && airings.get(i).id().contentEquals(id.substring(0, tilde))) {
        return named(i, id.substring(tilde + 1));
      }
    }
    return -1;
  }

  private long named(int airing, String rounds) {
    boolean number =
        !rounds.isEmpty()
            && rounds.length() < 10
            && rounds.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? airing + Long.parseLong(rounds) * airings.size() : -1;
  }
}
