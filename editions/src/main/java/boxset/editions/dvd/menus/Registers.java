package boxset.editions.dvd.menus;

import boxset.formats.dvdvm.Register;

/** What menus keep in the general parameters; a player that stops sets all to nothing. */
final class Registers {
  /** What a button's number is multiplied by where the player keeps it. */
  static final int BUTTON = 1024;

  /** The button to be selected on the page that comes, times 1024; 0 for the page's own. */
  static final Register SELECT = Register.gprm(0);

  /** The button that has been pressed, times 1024. */
  static final Register PRESSED = Register.gprm(1);

  /** The chain of the page that the title was started from. */
  static final Register FROM_PAGE = Register.gprm(2);

  /** The button it was started with, times 1024. */
  static final Register FROM_BUTTON = Register.gprm(3);

  /** 1 while a title plays or can be gone on with. */
  static final Register PLAYING = Register.gprm(4);

  /** The chapter to start the title at; 0 for its beginning. */
  static final Register CHAPTER = Register.gprm(5);

  /** Which title follows, by its number among those that follow others; 0 for none. */
  static final Register FOLLOWING = Register.gprm(6);

  /** For a moment only. */
  static final Register SCRATCH = Register.gprm(7);

  private Registers() {}
}
