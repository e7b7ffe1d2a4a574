package boxset.formats.dvdvm;

/**
 * A register as an operand.
 *
 * @param code 0 to 15 general, 0x80 to 0x97 system parameters
 */
public record Register(int code) {
  /** SPRM 1: the audio stream, 15 for none. */
  public static final Register AUDIO_STREAM = sprm(1);

  /** SPRM 2: the subpicture stream, plus 64 when it is shown. */
  public static final Register SUBPICTURE_STREAM = sprm(2);

  /** SPRM 4: the title of the disc. */
  public static final Register TITLE = sprm(4);

  /** SPRM 5: the title within its title set. */
  public static final Register TITLE_IN_SET = sprm(5);

  /** SPRM 7: the part of the title, or chapter. */
  public static final Register PART_OF_TITLE = sprm(7);

  /** SPRM 8: the highlighted button, times 1024. */
  public static final Register HIGHLIGHTED_BUTTON = sprm(8);

  /** Refuses what is no register. */
  public Register {
    boolean general = code >= 0 && code < 16;
    boolean system = code >= 0x80 && code < 0x98;
    if (!general && !system) {
      throw new IllegalArgumentException("There is no register " + code);
    }
  }

  /** One of 16 general parameters, which a player clears when it stops. */
  public static Register gprm(int number) {
    if (number < 0 || number > 15) {
      throw new IllegalArgumentException("There are general parameters 0 to 15, not " + number);
    }
    return new Register(number);
  }

  /** One of 24 system parameters. */
  public static Register sprm(int number) {
    return new Register(0x80 | number);
  }

  /** Whether commands may write it freely. */
  public boolean isGeneral() {
    return code < 16;
  }
}
