package boxset.editions.menu;

/**
 * What a kind of disc can show of a menu.
 *
 * @param width of the screen when it is 1080 high
 * @param buttons how many a page may have
 */
public record Medium(int width, int buttons) {
  /** Of every screen. */
  public static final int HEIGHT = 1080;

  /** HDMV menus of 1920 x 1080. */
  public static final Medium BLURAY = new Medium(1920, 255);

  /**
   * DVD-Video.
   *
   * @param wide whether its menus are of 16:9: then each button is there twice, for wide screens
   *     and for letterboxed pictures
   */
  public static Medium dvd(boolean wide) {
    return wide ? new Medium(1920, 18) : new Medium(1440, 36);
  }

  /** Whether more stands side by side than one above the other. */
  boolean wide() {
    return width > 1600;
  }
}
