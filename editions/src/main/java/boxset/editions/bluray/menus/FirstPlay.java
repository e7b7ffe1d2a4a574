package boxset.editions.bluray.menus;

/** What happens when a disc is put in. */
public enum FirstPlay {
  /** The menu is shown. */
  MENU,
  /** What the menu's first button plays; the menu comes behind it. */
  PLAY
}
