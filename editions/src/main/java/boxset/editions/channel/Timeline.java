package boxset.editions.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What has been put on the channel so far, from its first frame on. */
final class Timeline {
  private final FrameGrid grid;
  private final List<Item> items = new ArrayList<>();
  private final List<Airing> airings = new ArrayList<>();
  private final Set<Slate> slates = new LinkedHashSet<>();
  private Optional<Content> programme = Optional.empty();
  private long cursor;

  Timeline(FrameGrid grid) {
    this.grid = grid;
  }

  /** Fills a break of a part, exactly. */
  @FunctionalInterface
  interface BreakFill {
    void fill(long frames);
  }

  long cursor() {
    return cursor;
  }

  /** What was shown last. */
  Optional<Content> last() {
    return airings.isEmpty() ? Optional.empty() : Optional.of(airings.getLast().content());
  }

  /** What was shown last and was not between other things. */
  Optional<Content> lastProgramme() {
    return programme;
  }

  /** Shows a content whole, without its breaks. */
  void show(Anchor.Kind kind, Content content) {
    airings.add(new Airing(kind, content, grid.at(cursor), cursor, cursor + content.frames()));
    item(content.programme(), content.from(), content.frames(), OptionalInt.of(airings.size() - 1));
  }

  /**
   * Shows a part up to a frame of its programme, with its breaks.
   *
   * @param breakFrames how long each is; 0 to leave them out
   */
  void show(
      Anchor.Kind kind, Content part, Instant due, long until, long breakFrames, BreakFill fill) {
    int number = airings.size();
    long start = cursor;
    programme = Optional.of(part);
    airings.add(new Airing(kind, part, due, start, start + length(part, until, breakFrames)));
    long from = part.from();
    if (breakFrames > 0) {
      for (long at : part.breaks()) {
        if (from < at && at < until) {
          item(part.programme(), from, at - from, OptionalInt.of(number));
          fill.fill(breakFrames);
          from = at;
        }
      }
    }
    item(part.programme(), from, until - from, OptionalInt.of(number));
  }

  /** How long a part is up to a frame of its programme, with its breaks. */
  static long length(Content part, long until, long breakFrames) {
    long breaks =
        part.breaks().stream().filter(at -> part.from() < at && at < until).distinct().count();
    return until - part.from() + breaks * breakFrames;
  }

  /** Fills a time with slates. */
  void slates(long frames, Optional<Content> next) {
    for (int length : SlateLengths.of(frames)) {
      Slate slate = Slate.of(length, next);
      slates.add(slate);
      item(slate.programme(), 0, length, OptionalInt.empty());
    }
  }

  private void item(String programme, long from, long frames, OptionalInt airing) {
    items.add(new Item(cursor, frames, programme, from, airing));
    cursor += frames;
  }

  Schedule schedule(String channel, CivilClock clock) {
    return new Schedule(channel, clock, grid, items, airings, List.copyOf(slates));
  }
}
