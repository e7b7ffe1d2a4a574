package boxset.editions.menu;

import boxset.steps.MenuLetters;
import boxset.steps.MenuLetters.Face;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The typefaces of the site, in which menus are set, too. */
public final class MenuTypefaces {
  /** The files of a typeface, in the order in which a letter is looked for. */
  private static final List<String> SUBSETS = List.of("latin", "latin-ext");

  private MenuTypefaces() {}

  /** Reads them. */
  public static MenuLetters letters() {
    return new MenuLetters(
        Map.of(
            Face.SERIF, files("newsreader", "400"),
            Face.SANS, files("instrument-sans", "400"),
            Face.SANS_BOLD, files("instrument-sans", "600")));
  }

  private static List<byte[]> files(String family, String weight) {
    return SUBSETS.stream()
        .map(subset ->
            "/boxset/editions/press/fonts/" + String.join("-", family, subset, weight) + ".ttf")
        .map(MenuTypefaces::file)
        .toList();
  }

  private static byte[] file(String name) {
    try (InputStream in = MenuTypefaces.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
