package boxset.editions.menu;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which titles of the disc menus play, numbered from 1; on a DVD over all title sets.
 *
 * @param playAll the title that plays all parts, or several that play one behind the other
 * @param parts by the ids of parts
 * @param extras by the ids of extras
 * @param allExtras the title that plays all extras, or several that play one behind the other
 * @param captionsOff the stream of captions, from 0, that is left, and not shown, when there are to
 *     be none: that of which what must always be read is shown
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

  /**
   * The title that something starts with.
   *
   * @throws IllegalArgumentException when there is none
   */
  public int title(Action.Play play) {
    return switch (play) {
      case Action.PlayAll() -> playAll.getFirst();
      case Action.PlayAllExtras() -> allExtras.getFirst();
      case Action.PlayPart(String part) -> title(parts, part);
      case Action.PlayChapter(String part, _) -> title(parts, part);
      case Action.PlayExtra(String extra) -> title(extras, extra);
    };
  }

  private static int title(Map<String, Integer> titles, String id) {
    Integer title = titles.get(id);
    if (title == null) {
      throw new IllegalArgumentException("The disc has no title of " + id);
    }
    return title;
  }
}
