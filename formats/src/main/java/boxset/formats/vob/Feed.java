package boxset.formats.vob;

import boxset.formats.mpegps.Pack;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A stream on its way into a player's buffer (P-STD, ISO/IEC 13818-1, 2.5.2): bytes arrive by packs
 * and leave unit by unit, each at once when it is decoded.
 */
abstract class Feed {
  /** How long before a unit is decoded its bytes may arrive (2.4.2.3), in ticks of packs. */
  private static final long MOST_LEAD = Pack.CLOCK_HZ;

  private final int bufferBytes;

  /** What is sent next. */
  final Packet next = new Packet();

  private int unit;
  private int last;
  private int decoded;

  Feed(int bufferBytes) {
    this.bufferBytes = bufferBytes;
  }

  /** How many units there are. */
  abstract int units();

  /** Where a unit ends in the stream. */
  abstract long end(int unit);

  /** When a unit is decoded, in 1/90000 s. */
  abstract long decodingTime(int unit);

  /** Fills in {@link #next} behind the bytes before {@code start}. */
  abstract void planPacket(long start, int unit);

  /** Puts the header and the bytes of {@link #next}, and fills the pack. */
  abstract void put(ByteBuffer target) throws IOException;

  /** What to call the stream in a message. */
  abstract String name();

  /** When this feed may go on for reasons beyond its buffer, in ticks of packs. */
  long opensAt(int ofUnit) {
    return decodingTime(ofUnit) * Pack.TICKS_PER_PTS - MOST_LEAD;
  }

  /** Begins with the first byte. */
  final void begin() {
    unit = 0;
    decoded = 0;
    next.start = 0;
    next.length = 0;
    plan(0);
  }

  final boolean done() {
    return unit == units();
  }

  /** The unit that the next byte belongs to. */
  final int unit() {
    return unit;
  }

  /** By when the next packet must have arrived, in ticks of packs. */
  final long deadline() {
    return decodingTime(unit) * Pack.TICKS_PER_PTS;
  }

  /** From when on the next packet has room; {@code now} or earlier if it has. */
  final long readyAt(long now) {
    while (decoded < unit && decodingTime(decoded) * Pack.TICKS_PER_PTS <= now) {
      decoded++;
    }
    long at = opensAt(last);
    int leaves = decoded;
    while (leaves < unit && next.end() - begin(leaves) > bufferBytes) {
      leaves++;
    }
    return leaves == decoded ? at : Math.max(at, decodingTime(leaves - 1) * Pack.TICKS_PER_PTS);
  }

  /** Goes on behind the packet that was sent. */
  final void sent() {
    plan(next.end());
  }

  private void plan(long start) {
    while (unit < units() && end(unit) <= start) {
      unit++;
    }
    if (unit < units()) {
      planPacket(start, unit);
      last = unit;
      while (end(last) < next.end()) {
        last++;
      }
    }
  }

  final long begin(int ofUnit) {
    return ofUnit == 0 ? 0 : end(ofUnit - 1);
  }

  /** Refuses a unit that no buffer holds. */
  final void checkSizes() throws VobException {
    for (int i = 0; i < units(); i++) {
      if (end(i) - begin(i) > bufferBytes - Pack.BYTES) {
        throw new VobException(
            VobException.Rule.BUFFER_SIZE,
            "%s: number %d has %d bytes, and a player buffers %d"
                .formatted(name(), i, end(i) - begin(i), bufferBytes - Pack.BYTES));
      }
    }
  }
}
