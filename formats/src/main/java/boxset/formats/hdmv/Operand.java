package boxset.formats.hdmv;

/** What a command works on: a number or a player's register. */
public sealed interface Operand {
  /** The 32 bits of the operand. */
  long bits();

  /** The operand as a listing shows it. */
  String text();

  /**
   * A number.
   *
   * @param value of 32 bits, without a sign
   */
  record Immediate(long value) implements Operand {
    /** Refuses what does not fit. */
    public Immediate {
      if (value < 0 || value > 0xFFFF_FFFFL) {
        throw new IllegalArgumentException(value + " does not fit 32 bits");
      }
    }

    @Override
    public long bits() {
      return value;
    }

    @Override
    public String text() {
      return Long.toString(value);
    }
  }

  /**
   * A general purpose register, which a player clears when a disc is put in.
   *
   * @param number 0 to 4095
   */
  record Gpr(int number) implements Operand {
    /** How many there are. */
    public static final int COUNT = 4096;

    /** Refuses what is no register. */
    public Gpr {
      if (number < 0 || number >= COUNT) {
        throw new IllegalArgumentException("There are GPR0 to GPR4095, not GPR" + number);
      }
    }

    @Override
    public long bits() {
      return number;
    }

    @Override
    public String text() {
      return "GPR" + number;
    }
  }

  /**
   * A player status or setting register, which commands read and only special ones change.
   *
   * @param number 0 to 127
   */
  record Psr(int number) implements Operand {
    /** Marks a player register among the bits of an operand. */
    static final long FLAG = 0x8000_0000L;

    /** How many there are. */
    static final int COUNT = 128;

    /** The sound, from 1; 255 for none. */
    public static final Psr PRIMARY_AUDIO = new Psr(1);

    /** The captions, from 1, and in bit 31 whether they are shown. */
    public static final Psr PRESENTATION_GRAPHICS = new Psr(2);

    /** The title, from 1; 0 in the top menu, 65,535 at first play. */
    public static final Psr TITLE = new Psr(4);

    /** The chapter, from 1. */
    public static final Psr CHAPTER = new Psr(5);

    /** The play list's number. */
    public static final Psr PLAY_LIST = new Psr(6);

    /** The play item, from 0. */
    public static final Psr PLAY_ITEM = new Psr(7);

    /** The selected button. */
    public static final Psr SELECTED_BUTTON = new Psr(10);

    /** The page of the menu. */
    public static final Psr MENU_PAGE = new Psr(11);

    /** The language that the viewer wants to hear, three letters as 24 bits. */
    public static final Psr AUDIO_LANGUAGE = new Psr(16);

    /** The language that the viewer wants to read. */
    public static final Psr CAPTION_LANGUAGE = new Psr(17);

    /** The language of the player's own menus. */
    public static final Psr MENU_LANGUAGE = new Psr(18);

    /** Refuses what is no register. */
    public Psr {
      if (number < 0 || number >= COUNT) {
        throw new IllegalArgumentException("There are PSR0 to PSR127, not PSR" + number);
      }
    }

    @Override
    public long bits() {
      return FLAG | number;
    }

    @Override
    public String text() {
      return "PSR" + number;
    }
  }

  /** A number. */
  static Operand of(long value) {
    return new Immediate(value);
  }
}
