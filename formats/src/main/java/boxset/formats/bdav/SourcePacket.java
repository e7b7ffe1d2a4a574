package boxset.formats.bdav;

import boxset.formats.mpegts.TransportPacket;
import java.nio.ByteBuffer;

/** A packet of a clip: a transport packet behind the time at which it arrives. */
public final class SourcePacket {
  /** Size of every packet. */
  public static final int BYTES = 4 + TransportPacket.BYTES;

  /** Packets of an aligned unit, of which a clip has whole ones. */
  public static final int ALIGNED_UNIT = 32;

  /** At which transport packets arrive at most, in bits a second. */
  public static final int BIT_RATE = 48_000_000;

  /** TS_recording_rate: {@link #BIT_RATE} in bytes a second. */
  public static final int RECORDING_RATE = BIT_RATE / 8;

  /** Ticks of 1/27000000 s that a packet takes at least. */
  public static final int TICKS =
      (int) ((long) TransportPacket.BYTES * 8 * TransportPacket.CLOCK_HZ / BIT_RATE);

  private static final int ARRIVAL_MASK = 0x3FFF_FFFF;

  private SourcePacket() {}

  /** Puts TP_extra_header: copies are permitted, and the arrival_time_stamp. */
  static void putArrival(ByteBuffer target, long time) {
    target.putInt((int) time & ARRIVAL_MASK);
  }
}
