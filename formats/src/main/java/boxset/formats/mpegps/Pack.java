package boxset.formats.mpegps;

import java.nio.ByteBuffer;

/** A pack: its size, its rate, and the header that it begins with (ISO/IEC 13818-1, 2.5.3.3). */
public final class Pack {
  /** Size of every pack. */
  public static final int BYTES = 2048;

  /** Size of the header. */
  public static final int HEADER_BYTES = 14;

  /** Ticks of the clock that packs are timed by, a second. */
  public static final int CLOCK_HZ = 27_000_000;

  /** Ticks of {@link #CLOCK_HZ} in one of the clock of presentation times. */
  public static final int TICKS_PER_PTS = 300;

  /** What the player reads in bits a second. */
  public static final int BIT_RATE = 10_080_000;

  /** program_mux_rate, in 50 bytes a second. */
  public static final int MUX_RATE = BIT_RATE / 8 / 50;

  /** Ticks that a pack takes at least, rounded up so that packs are never closer. */
  public static final int TICKS = (int) (((long) BYTES * 8 * CLOCK_HZ + BIT_RATE - 1) / BIT_RATE);

  private Pack() {}

  /**
   * Puts the header.
   *
   * @param scr system_clock_reference, in 1/27000000 s
   */
  public static void putHeader(ByteBuffer target, long scr) {
    long base = scr / TICKS_PER_PTS;
    int extension = (int) (scr % TICKS_PER_PTS);
    target.putInt(0x000001BA);
    target.put((byte) (0x44 | (base >> 27 & 0x38) | (base >> 28 & 0x03)));
    target.put((byte) (base >> 20));
    target.put((byte) ((base >> 12 & 0xF8) | 0x04 | (base >> 13 & 0x03)));
    target.put((byte) (base >> 5));
    target.put((byte) ((base << 3 & 0xF8) | 0x04 | (extension >> 7 & 0x03)));
    target.put((byte) (extension << 1 | 1));
    target.put((byte) (MUX_RATE >> 14));
    target.put((byte) (MUX_RATE >> 6));
    target.put((byte) (MUX_RATE << 2 | 3));
    target.put((byte) 0xF8);
  }
}
