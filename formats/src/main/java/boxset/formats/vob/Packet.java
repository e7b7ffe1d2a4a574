package boxset.formats.vob;

import boxset.formats.mpegps.PesPacket;

/** What the next packet of a stream carries; used again for every packet. */
final class Packet {
  /** Where its bytes begin in the stream. */
  long start;

  /** How many bytes of the stream it has. */
  int length;

  /** Whether it is the first of its stream. */
  boolean first;

  long pts = PesPacket.NO_STAMP;
  long dts = PesPacket.NO_STAMP;

  /** The unit that begins in it first, or -1. */
  int firstUnit = -1;

  /** How many units begin in it. */
  int unitsBegun;

  long end() {
    return start + length;
  }
}
