package boxset.editions.channel;

import boxset.editions.channel.Anchor.Kind;
import boxset.series.model.RunSettings;
import boxset.series.model.RunSettings.Fill;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is shown when nothing is due. What fills a broadcast day follows from its date: an edit in
 * one day moves nothing in another.
 */
final class Filler {
  private final String name;
  private final Library library;
  private final RunRules rules;
  private final RunSettings settings;
  private final FrameGrid grid;
  private final Timeline timeline;
  private final long breakFrames;
  private final long gridFrames;
  private Shuffle ofDay = new Shuffle(0, 1);
  private LocalDate day = LocalDate.MIN;
  private Instant dayStart = Instant.MIN;
  private int turn;
  private int drawn;

  /**
   * @param name of the series and its channel, from which the order of extras follows
   */
  Filler(
      String name,
      Library library,
      RunRules rules,
      RunSettings settings,
      FrameGrid grid,
      Timeline timeline) {
    this.name = name;
    this.library = library;
    this.rules = rules;
    this.settings = settings;
    this.grid = grid;
    this.timeline = timeline;
    this.breakFrames = grid.framesOf(settings.breaks());
    this.gridFrames = grid.framesOf(settings.grid());
  }

  /**
   * Fills up to a frame.
   *
   * @param end {@link SlateLengths#fills} from where the timeline is
   * @param next what is due then
   */
  void fill(long end, Optional<Content> next) {
    while (timeline.cursor() < end) {
      LocalDate now = rules.clock().day(grid.at(timeline.cursor()));
      if (!now.equals(day)) {
        day = now;
        dayStart = rules.clock().start(now);
        ofDay = Shuffle.of(name + "\n" + now, 1);
        turn = 0;
        drawn = 0;
      }
      if (settings.fill() == Fill.SLATES) {
        timeline.slates(end - timeline.cursor(), next);
        return;
      }
      int shown = rules.shown(grid.at(timeline.cursor()));
      boolean wheel = settings.fill() == Fill.WHEEL && shown > 0;
      if (!(wheel && turn(end, shown, next)) && !block(end, shown, wheel, next)) {
        timeline.slates(end - timeline.cursor(), next);
      }
    }
  }

  /** Fills a break of a part, in which no part is shown. */
  void interrupt(long frames) {
    long end = timeline.cursor() + frames;
    int shown = rules.shown(grid.at(timeline.cursor()));
    if (settings.fill() != Fill.SLATES) {
      pool(Kind.BREAK, end, shown, true);
    }
    timeline.slates(end - timeline.cursor(), Optional.empty());
  }

  /** Shows the next of the wheel, if any of it fits. */
  private boolean turn(long end, int shown, Optional<Content> next) {
    long mark = mark();
    List<Content> wheel =
        Stream.concat(
                library.parts().stream().limit(shown),
                library.pool(shown).stream().filter(each -> each.frames() >= gridFrames))
            .toList();
    for (int i = 0; i < wheel.size(); i++) {
      Content content = wheel.get((int) ((day.toEpochDay() + turn + i) % wheel.size()));
      long until = content.from() + content.frames();
      long stop = mark + Timeline.length(content, until, breakFrames);
      boolean again =
          timeline.lastProgramme().equals(Optional.of(content))
              || (next.equals(Optional.of(content)) && stop + content.frames() > end);
      if (stop <= end && SlateLengths.fills(end - stop) && !(again && wheel.size() > 1)) {
        turn += i + 1;
        between(mark, shown, Optional.of(content));
        Kind kind = library.parts().contains(content) ? Kind.WHEEL : Kind.EXTRA;
        timeline.show(kind, content, grid.at(mark), until, breakFrames, this::interrupt);
        return true;
      }
    }
    return false;
  }

  /** Shows all of the pool once, and slates until the next begins; nothing if none of it fits. */
  private boolean block(long end, int shown, boolean wheel, Optional<Content> next) {
    if (!pool(Kind.EXTRA, end, shown, wheel)) {
      return false;
    }
    long mark = mark();
    boolean more = mark < end && SlateLengths.fills(end - mark);
    timeline.slates((more ? mark : end) - timeline.cursor(), next);
    return true;
  }

  /** Fills a time in which no part is shown. */
  private void between(long end, int shown, Optional<Content> next) {
    if (settings.fill() != Fill.SLATES) {
      pool(Kind.EXTRA, end, shown, true);
    }
    timeline.slates(end - timeline.cursor(), next);
  }

  /** Shows of the pool what fits, each once. Whether anything did. */
  private boolean pool(Kind kind, long end, int shown, boolean small) {
    List<Content> pool =
        library.pool(shown).stream()
            .filter(content -> !small || content.frames() < gridFrames)
            .toList();
    Set<Content> now = new HashSet<>();
    int first = drawn;
    for (int i = 0; i < pool.size() && timeline.cursor() < end; i++) {
      Content content = drawn(pool, first + i);
      long rest = end - timeline.cursor() - content.frames();
      boolean again =
          now.contains(content)
              || (pool.size() > 1 && timeline.last().equals(Optional.of(content)));
      if (rest >= 0 && SlateLengths.fills(rest) && !again) {
        timeline.show(kind, content);
        drawn = first + i + 1;
        now.add(content);
      }
    }
    return !now.isEmpty();
  }

  private Content drawn(List<Content> pool, int place) {
    Shuffle order = ofDay.round(place / pool.size(), pool.size());
    return pool.get(order.at(place % pool.size()));
  }

  /** Where the next of the wheel can begin: at a multiple of the grid in the broadcast day. */
  private long mark() {
    long cursor = timeline.cursor();
    long start = grid.atOrAfter(dayStart);
    long number = Math.max(0, (cursor - start) / gridFrames);
    while (true) {
      long mark = grid.atOrAfter(dayStart.plusSeconds(number * settings.grid().toSeconds()));
      if (mark >= cursor && SlateLengths.fills(mark - cursor)) {
        return mark;
      }
      number++;
    }
  }
}
