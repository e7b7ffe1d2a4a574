package boxset.formats.bdmv;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;

/**
 * How long the last picture of a play item stays.
 *
 * @param mode whether it does
 * @param seconds 1 to 300 when it stays for a time, else 0
 */
public record Still(Mode mode, int seconds) implements Structure {
  /** The play list goes on at once. */
  public static final Still NONE = new Still(Mode.NONE, 0);

  /** Until the viewer does something. */
  public static final Still FOR_EVER = new Still(Mode.INFINITE, 0);

  private static final int LONGEST = 300;

  /** The still_mode. */
  public enum Mode {
    /** Not at all. */
    NONE(0),
    /** For a time. */
    FINITE(1),
    /** For ever. */
    INFINITE(2);

    private final int code;

    Mode(int code) {
      this.code = code;
    }
  }

  /** Refuses times that players do not wait. */
  public Still {
    boolean fits = mode == Mode.FINITE ? seconds >= 1 && seconds <= LONGEST : seconds == 0;
    if (!fits) {
      throw new IllegalArgumentException("A picture stays 1 to 300 s, not " + seconds);
    }
  }

  /** For a time. */
  public static Still of(int seconds) {
    return new Still(Mode.FINITE, seconds);
  }

  @Override
  public void write(FieldWriter w) {
    w.u8("still_mode", mode.code);
    w.u16("still_time", seconds);
  }
}
