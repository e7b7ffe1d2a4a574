package boxset.editions.menu;

import boxset.editions.TitledArt;
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
 * @param files the user's among them, as the series file calls them, by the names that pages know
 *     them by; for messages
 */
public record MenuInputs(
    Optional<Input> background,
    Optional<Input> title,
    Input colours,
    Function<Still, Input> stills,
    Input silence,
    Map<String, String> files) {
  /** Keeps them. */
  public MenuInputs {
    files = Map.copyOf(files);
  }

  /** What fails with a page: the picture of the series' own that it shows; empty without one. */
  public static String subject(Page page) {
    List<String> shown = shown(page).toList();
    if (shown.contains(DiscMenu.TITLE)) {
      return TitledArt.SUBJECT;
    }
    return shown.contains(DiscMenu.BACKGROUND) ? TitledArt.KEY_ART : "";
  }

  /** The user's files that a page shows, as the series file calls them. */
  public List<String> files(Page page) {
    return shown(page)
        .flatMap(name -> Optional.ofNullable(files.get(name)).stream())
        .distinct()
        .toList();
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
