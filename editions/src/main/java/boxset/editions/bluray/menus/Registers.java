package boxset.editions.bluray.menus;

import boxset.formats.hdmv.Operand;

/** What menus keep in general purpose registers; a player that takes a disc clears all. */
final class Registers {
  /** The movie object of the page that the top menu shows next; 0 for the first page. */
  static final Operand.Gpr PAGE = new Operand.Gpr(0);

  /** The button to be selected on the page that comes; 0 for the page's own. */
  static final Operand.Gpr SELECT = new Operand.Gpr(1);

  /** The movie object of the page that the title was started from. */
  static final Operand.Gpr FROM_PAGE = new Operand.Gpr(2);

  /** The button it was started with. */
  static final Operand.Gpr FROM_BUTTON = new Operand.Gpr(3);

  /** {@link #NOTHING}, {@link #PLAYS} or {@link #LEFT}. */
  static final Operand.Gpr PLAYING = new Operand.Gpr(4);

  /** No title plays, or can be gone on with. */
  static final int NOTHING = 0;

  /** A title plays. */
  static final int PLAYS = 1;

  /** A title was left for the menu, and can be gone on with. */
  static final int LEFT = 2;

  /** The title that plays or can be gone on with. */
  static final Operand.Gpr TITLE = new Operand.Gpr(5);

  /** The chapter to start the title at; 0 for its beginning. */
  static final Operand.Gpr CHAPTER = new Operand.Gpr(6);

  /** Which title follows, by its number among those that follow others; 0 for none. */
  static final Operand.Gpr FOLLOWING = new Operand.Gpr(7);

  /** The sound that is chosen, from 1. */
  static final Operand.Gpr SOUND = new Operand.Gpr(8);

  /** The captions that are chosen, from 1, or the number that stays while there are none. */
  static final Operand.Gpr CAPTIONS = new Operand.Gpr(9);

  /** 1 while captions are to be shown. */
  static final Operand.Gpr SHOWN = new Operand.Gpr(10);

  /** The chapter in which the title was left. */
  static final Operand.Gpr AT = new Operand.Gpr(11);

  /** 1 while a title plays that has the disc's sounds and captions. */
  static final Operand.Gpr CHOICES = new Operand.Gpr(12);

  /** The movie object that the top menu goes to. */
  static final Operand.Gpr NEXT = new Operand.Gpr(15);

  /** For a moment only. */
  static final Operand.Gpr SCRATCH = new Operand.Gpr(13);

  /** For a moment only. */
  static final Operand.Gpr BUTTON = new Operand.Gpr(14);

  /** How many there are, from 0. */
  static final int COUNT = 16;

  private Registers() {}
}
