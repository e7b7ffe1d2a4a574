package boxset.editions.dvd.menus;

import boxset.editions.menu.Still;
import boxset.graph.Input;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
}
