package boxset.formats.dvdvm;

/** The menus that a remote control has keys for. */
public enum Menu {
  /** The disc's; of the video manager only. */
  TITLE(2),
  /** A title set's main menu. */
  ROOT(3),
  /** Choice of the subpicture. */
  SUBPICTURE(4),
  /** Choice of the sound. */
  AUDIO(5),
  /** Choice of the angle. */
  ANGLE(6),
  /** Choice of the part of title: chapters. */
  PART_OF_TITLE(7);

  private final int code;

  Menu(int code) {
    this.code = code;
  }

  /** The number in commands and, with bit 7, in a menu's entry. */
  public int code() {
    return code;
  }
}
