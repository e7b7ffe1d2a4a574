package boxset.formats.bdav;

import boxset.formats.mpegts.TransportPacket;

/**
 * The transport buffer of a stream (ITU-T H.222.0, 2.4.2.3): 512 bytes that leak at a rate of the
 * stream's own. Times are in 1/27000000 s; a packet is counted as if it arrived at once.
 */
final class TransportBuffer {
  private static final int BYTES = 512;
  private static final long BIT_TICKS = 8L * TransportPacket.CLOCK_HZ;

  private final long packetTicks;
  private final long mostAheadTicks;
  private long emptyAt;

  /**
   * @param bitRate at which it leaks, in bits a second
   */
  TransportBuffer(long bitRate) {
    this.packetTicks = Math.ceilDiv(TransportPacket.BYTES * BIT_TICKS, bitRate);
    this.mostAheadTicks = (BYTES - TransportPacket.BYTES) * BIT_TICKS / bitRate;
    empty();
  }

  /** Begins with nothing in it. */
  void empty() {
    emptyAt = Long.MIN_VALUE / 2;
  }

  /** How long a packet takes to leave. */
  long packetTicks() {
    return packetTicks;
  }

  /** From when on another packet has room. */
  long readyAt() {
    return emptyAt - mostAheadTicks;
  }

  /** When a packet that arrives now will have left. */
  long leftAt(long now) {
    return Math.max(now, emptyAt) + packetTicks;
  }

  void arrive(long now) {
    emptyAt = leftAt(now);
  }
}
