package boxset.editions.menu;

import boxset.editions.Typeface;
import boxset.steps.MenuLetters;
import boxset.steps.MenuLetters.Face;
import java.util.Map;

/** The typefaces of the site, in which menus are set, too. */
public final class MenuTypefaces {
  private static final class Read {
    private static final MenuLetters LETTERS =
        new MenuLetters(
            Map.of(
                Face.SERIF, Typeface.SERIF.files(),
                Face.SANS, Typeface.SANS.files(),
                Face.SANS_BOLD, Typeface.SANS_BOLD.files()));
  }

  private MenuTypefaces() {}

  /** Reads them, once and only when something is set in them. */
  public static MenuLetters letters() {
    return Read.LETTERS;
  }
}
