package boxset.editions.channel;

import java.util.List;

/**
 * A run from its first frame to its last, without a gap.
 *
 * @param channel its name
 * @param items each begins where the one before ends, the first at 0
 * @param airings in order of their first frames
 * @param slates those that items show, each once
 */
record Schedule(
    String channel,
    CivilClock clock,
    FrameGrid grid,
    List<Item> items,
    List<Airing> airings,
    List<Slate> slates) {
  Schedule {
    items = List.copyOf(items);
    airings = List.copyOf(airings);
    slates = List.copyOf(slates);
  }

  /** The frame behind the last. */
  long end() {
    return items.isEmpty() ? 0 : items.getLast().end();
  }
}
