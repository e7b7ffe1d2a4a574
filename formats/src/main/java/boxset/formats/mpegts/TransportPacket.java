package boxset.formats.mpegts;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A packet of a transport stream (ITU-T H.222.0, 2.4.3.2). */
public final class TransportPacket {
  /** Size of every packet. */
  public static final int BYTES = 188;

  /** Bytes of a packet that are left for its payload. */
  public static final int PAYLOAD_BYTES = 184;

  /** Bytes of a packet that are left for its payload when it bears a clock, too. */
  public static final int CLOCKED_PAYLOAD_BYTES = 176;

  /** PID of packets that carry nothing. */
  public static final int NULL_PID = 0x1FFF;

  /** So many packets have a number of their own (2.4.3.3, continuity_counter). */
  static final int CONTINUITY = 16;

  /** Ticks of the clock that packets are timed by, a second. */
  public static final int CLOCK_HZ = 27_000_000;

  /** Ticks of {@link #CLOCK_HZ} in one of the clock of presentation times. */
  public static final int TICKS_PER_PTS = 300;

  private static final int SYNC_BYTE = 0x47;
  private static final int UNIT_START = 0x40;
  private static final int ADAPTATION = 0x20;
  private static final int PAYLOAD = 0x10;
  private static final int RANDOM_ACCESS = 0x40;
  private static final int PCR_FLAG = 0x10;
  private static final int PCR_BYTES = 6;
  private static final byte[] STUFFING = stuffing();

  private TransportPacket() {}

  private static byte[] stuffing() {
    byte[] bytes = new byte[PAYLOAD_BYTES];
    Arrays.fill(bytes, (byte) 0xFF);
    return bytes;
  }

  /**
   * Puts the header and as much stuffing as leaves room for the payload.
   *
   * @param unitStart whether a section or packet of an elementary stream begins in it
   * @param continuity continuity_counter, of which the low four bits are taken
   * @param payload bytes that are to follow, at most {@link #PAYLOAD_BYTES}
   */
  public static void putHeader(
      ByteBuffer target, int pid, boolean unitStart, int continuity, int payload) {
    int adaptation = PAYLOAD_BYTES - payload;
    putFirstBytes(
        target, pid, unitStart, PAYLOAD | (adaptation > 0 ? ADAPTATION : 0) | (continuity & 0x0F));
    if (adaptation > 0) {
      target.put((byte) (adaptation - 1));
      if (adaptation > 1) {
        target.put((byte) 0);
        stuff(target, adaptation - 2);
      }
    }
  }

  /**
   * Puts the header with a program_clock_reference, and as much stuffing as leaves room for the
   * payload.
   *
   * @param unitStart whether a section or packet of an elementary stream begins in it
   * @param randomAccess random_access_indicator: decoding can begin here
   * @param continuity continuity_counter, of which the low four bits are taken
   * @param pcr in 1/27000000 s
   * @param payload bytes that are to follow, at most {@link #CLOCKED_PAYLOAD_BYTES}
   */
  public static void putClockedHeader(
      ByteBuffer target,
      int pid,
      boolean unitStart,
      boolean randomAccess,
      int continuity,
      long pcr,
      int payload) {
    int adaptation = PAYLOAD_BYTES - payload;
    putFirstBytes(target, pid, unitStart, PAYLOAD | ADAPTATION | (continuity & 0x0F));
    target.put((byte) (adaptation - 1));
    target.put((byte) (PCR_FLAG | (randomAccess ? RANDOM_ACCESS : 0)));
    putPcr(target, pcr);
    stuff(target, adaptation - 2 - PCR_BYTES);
  }

  /**
   * Puts a whole packet that carries nothing but a program_clock_reference.
   *
   * @param pcr in 1/27000000 s
   */
  public static void putClock(ByteBuffer target, int pid, int continuity, long pcr) {
    putFirstBytes(target, pid, false, ADAPTATION | (continuity & 0x0F));
    target.put((byte) (PAYLOAD_BYTES - 1));
    target.put((byte) PCR_FLAG);
    putPcr(target, pcr);
    stuff(target, PAYLOAD_BYTES - 2 - PCR_BYTES);
  }

  /** program_clock_reference_base, of which the low 33 bits are taken, and its extension. */
  private static void putPcr(ByteBuffer target, long pcr) {
    long base = Math.floorDiv(pcr, TICKS_PER_PTS);
    long extension = Math.floorMod(pcr, TICKS_PER_PTS);
    target.putInt((int) (base >> 1));
    target.putShort((short) ((base & 1) << 15 | 0x7E00 | extension));
  }

  /** Puts a whole packet that carries nothing. */
  public static void putNull(ByteBuffer target) {
    putFirstBytes(target, NULL_PID, false, PAYLOAD);
    stuff(target, PAYLOAD_BYTES);
  }

  private static void putFirstBytes(ByteBuffer target, int pid, boolean unitStart, int last) {
    target.putInt(SYNC_BYTE << 24 | ((unitStart ? UNIT_START << 8 : 0) | pid) << 8 | last);
  }

  static void stuff(ByteBuffer target, int count) {
    target.put(STUFFING, 0, count);
  }
}
