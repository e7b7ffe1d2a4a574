package boxset.series.model;

/**
 * How the discs of a DVD are made.
 *
 * @param menus whether they have menus
 * @param firstPlay what is seen first; without menus, the first part is
 */
public record DiscSettings(boolean menus, FirstPlay firstPlay) {
  /** What holds when the file says nothing. */
  public static final DiscSettings DEFAULTS = new DiscSettings(true, FirstPlay.MENU);

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
