package boxset.editions.menu;

/**
 * Which pictures of its own a series has for menus.
 *
 * @param background whether there is one to lie behind all pages; else the picture of the disc's
 *     first part does
 * @param focusX hundredths of its width from the left that are kept in sight
 * @param focusY hundredths of its height from the top
 * @param title whether there is a title treatment
 */
public record MenuArt(boolean background, int focusX, int focusY, boolean title) {
  /** No picture at all. */
  public static final MenuArt NONE = new MenuArt(false, 50, 50, false);
}
