package boxset.editions.menu;

import boxset.graph.Input;
import boxset.steps.DrawMenu;
import boxset.steps.MenuPicture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What menus are made from.
 *
 * @param background lies behind all pages, if the series has one
 * @param title its title treatment, if it has one
 * @param colours an {@link boxset.steps.Accents}
 * @param stills pictures from parts, which are JPEG or PNG of square pixels
 * @param silence stereo AC-3 that lasts 0.6 s or longer: some players stay mute after a menu that
 *     has no sound
 * @param files of the user's that are among them, as the series file calls them, for messages
 */
public record MenuInputs(
    Optional<Input> background,
    Optional<Input> title,
    Input colours,
    Function<Still, Input> stills,
    Input silence,
    List<String> files) {
  /** Keeps the order. */
  public MenuInputs {
    files = List.copyOf(files);
  }

  /** Whether a page shows a picture of the series' own. */
  public static boolean own(Page page) {
    return shown(page)
        .anyMatch(name -> name.equals(DiscMenu.BACKGROUND) || name.equals(DiscMenu.TITLE));
  }

  /** The pictures on a page, by the names it knows them by. */
  private static Stream<String> shown(Page page) {
    return Stream.concat(
        Stream.of(page.picture().ground().picture()),
        page.picture().pictures().stream().map(MenuPicture.Picture::input));
  }

  /** What a page of a menu is drawn from, by the names it knows it by. */
  public Map<String, Input> of(DiscMenu menu, Page page) {
    Map<String, Input> pictures = new TreeMap<>();
    pictures.put(DrawMenu.COLOURS, colours);
    shown(page).forEach(name -> pictures.put(name, picture(menu, name)));
    return pictures;
  }

  private Input picture(DiscMenu menu, String name) {
    Optional<Input> own =
        switch (name) {
          case DiscMenu.BACKGROUND -> background;
          case DiscMenu.TITLE -> title;
          default ->
              menu.stills().stream()
                  .filter(still -> still.input().equals(name))
                  .findFirst()
                  .map(stills);
        };
    return own.orElseThrow(
        () -> new IllegalArgumentException("The menu shows what there is not: " + name));
  }
}
