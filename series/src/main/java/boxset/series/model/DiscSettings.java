package boxset.series.model;

import java.util.List;

/**
 * How discs of a kind are made.
 *
 * @param menus whether they have menus
 * @param firstPlay what is seen first; without menus, the first part is
 * @param outputs as what they are released, at least one
 */
public record DiscSettings(boolean menus, FirstPlay firstPlay, List<DiscOutput> outputs) {
  /** What holds when the file says nothing. */
  public static final DiscSettings DEFAULTS =
      new DiscSettings(true, FirstPlay.MENU, List.of(DiscOutput.IMAGE));

  /** Keeps the order; a disc that is not released is none. */
  public DiscSettings {
    outputs = List.copyOf(outputs);
    if (outputs.isEmpty()) {
      throw new IllegalArgumentException("A disc as nothing");
    }
  }

  /** What is seen when a disc is inserted. */
  public enum FirstPlay {
    MENU,
    /** The first part, or all parts one behind another. */
    PARTS
  }

  /** Whether discs have menus. */
  public enum Menus {
    FULL,
    NONE
  }
}
