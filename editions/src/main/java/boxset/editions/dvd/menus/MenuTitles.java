package boxset.editions.dvd.menus;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which titles of the disc menus play, numbered from 1 over all title sets.
 *
 * @param playAll the title that plays all parts, or several that play one behind the other
 * @param parts by the ids of parts
 * @param extras by the ids of extras
 * @param allExtras the title that plays all extras, or several that play one behind the other
 * @param captionsOff the subpicture stream that is left, and not shown, when there are to be no
 *     captions: that of which what must always be read is shown
 */
public record MenuTitles(
    List<Integer> playAll,
    Map<String, Integer> parts,
    Map<String, Integer> extras,
    List<Integer> allExtras,
    OptionalInt captionsOff) {
  /** Keeps the orders. */
  public MenuTitles {
    playAll = List.copyOf(playAll);
    parts = Map.copyOf(parts);
    extras = Map.copyOf(extras);
    allExtras = List.copyOf(allExtras);
  }
}
