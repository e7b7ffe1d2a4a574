package boxset.series.model;

/**
 * How the discs of a DVD are made.
 *
 * @param menus whether they have menus
 * @param starts what is seen first; without menus, the first part is
 */
public record DvdSettings(boolean menus, Start starts) {
  /** What holds when the file says nothing. */
  public static final DvdSettings DEFAULTS = new DvdSettings(true, Start.MENU);

  /** What is seen when a disc is inserted. */
  public enum Start {
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
