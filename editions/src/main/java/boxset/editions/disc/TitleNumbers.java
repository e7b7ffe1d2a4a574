package boxset.editions.disc;

import boxset.editions.menu.DiscContents;
import boxset.editions.menu.MenuTitles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The titles of a disc in the order of their numbers, the first of which is 1.
 *
 * @param ids of programmes and reels, {@link #PARTS} and {@link #EXTRAS}
 */
public record TitleNumbers(List<String> ids) {
  /** The title of all parts; no id has a blank in it. */
  public static final String PARTS = "all parts";

  /** The title of all extras. */
  public static final String EXTRAS = "all extras";

  /** Keeps the order. */
  public TitleNumbers {
    ids = List.copyOf(ids);
  }

  /**
   * What the menu plays.
   *
   * @param parts on the disc
   * @param extras on the disc
   * @param reels through its parts
   * @param order of the streams of parts
   * @throws IllegalArgumentException when the disc has no title of one of them
   */
  public MenuTitles menu(
      List<? extends DiscProgramme> parts,
      List<? extends DiscProgramme> extras,
      List<DiscContents.Reel> reels,
      StreamOrder order) {
    Map<String, Integer> bonus = new LinkedHashMap<>(each(extras));
    reels.forEach(reel -> bonus.put(reel.id(), number(reel.id())));
    return new MenuTitles(
        together(PARTS, parts), each(parts), bonus, together(EXTRAS, extras), order.forced());
  }

  private int number(String id) {
    int place = ids.indexOf(id);
    if (place < 0) {
      throw new IllegalArgumentException("The disc has no title of " + id);
    }
    return place + 1;
  }

  private Map<String, Integer> each(List<? extends DiscProgramme> programmes) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (DiscProgramme programme : programmes) {
      String id = programme.programme().id();
      numbers.put(id, number(id));
    }
    return numbers;
  }

  /** The title of all, or all titles. */
  private List<Integer> together(String all, List<? extends DiscProgramme> programmes) {
    return ids.contains(all) ? List.of(number(all)) : List.copyOf(each(programmes).values());
  }
}
