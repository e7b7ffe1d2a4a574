package boxset.formats.bdav;

import boxset.formats.bdav.BdavException.Rule;
import boxset.formats.mpegts.TransportPacket;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A stream on its way into a player's buffers (ITU-T H.222.0, 2.4.2): packets go through the
 * transport buffer, their bytes stay in the main buffer, and a unit leaves at once when it is
 * decoded. Every unit is a packet of the elementary stream and begins a transport packet. What is
 * still in the transport buffer, and the headers, count as if they were in the main buffer already.
 * Times are in 1/27000000 s.
 */
abstract class Feed {
  private final int pid;
  private final TransportBuffer transport;
  private final long bufferBytes;

  private int unit;
  private int packet;
  private int packets;
  private int unitBytes;
  private long deadline;
  private long opens;
  private long ready;

  private int leaving;
  private long leaves;
  private long buffered;
  private int continuity;

  private byte[] content = new byte[0];

  /**
   * @param bitRate at which the transport buffer leaks, in bits a second
   * @param bufferBytes size of the main buffer
   */
  Feed(int pid, long bitRate, long bufferBytes) {
    this.pid = pid;
    this.transport = new TransportBuffer(bitRate);
    this.bufferBytes = bufferBytes;
  }

  /** How many units there are. */
  abstract int units();

  /** Bytes of a unit with its header. */
  abstract int bytes(int ofUnit);

  /** When a unit is decoded; never before the one before it. */
  abstract long decodingTime(int ofUnit);

  /** From when on a unit may arrive, for reasons beyond its buffers. */
  abstract long opensAt(int ofUnit);

  /** Puts a unit with its header. */
  abstract void put(int ofUnit, ByteBuffer target) throws IOException;

  /** What to call a unit in a message. */
  abstract String name();

  final int pid() {
    return pid;
  }

  /** Begins with the first unit. */
  final void begin() {
    transport.empty();
    unit = 0;
    leaving = 0;
    buffered = 0;
    continuity = 0;
    leaves = units() == 0 ? Long.MAX_VALUE : decodingTime(0);
    unitBegins();
    ready = nextReady();
  }

  private void unitBegins() {
    packet = 0;
    if (unit < units()) {
      unitBytes = bytes(unit);
      packets = Math.ceilDiv(unitBytes, TransportPacket.PAYLOAD_BYTES);
      deadline = decodingTime(unit);
      opens = opensAt(unit);
    }
  }

  /** The unit that the next packet belongs to. */
  final int unit() {
    return unit;
  }

  /** Whether the next packet is the first of its unit. */
  final boolean unitStarts() {
    return packet == 0;
  }

  /** Whether the next packet is the last of its unit. */
  final boolean unitEnds() {
    return packet == packets - 1;
  }

  /** By when the next packet must have left the transport buffer. */
  final long deadline() {
    return deadline;
  }

  private int payload() {
    int from = packet * TransportPacket.PAYLOAD_BYTES;
    return Math.min(unitBytes - from, TransportPacket.PAYLOAD_BYTES);
  }

  /** From when on the next packet has room; never, when there is none. */
  final long readyAt() {
    return ready;
  }

  private long nextReady() {
    if (unit == units()) {
      return Long.MAX_VALUE;
    }
    long at = Math.max(opens, transport.readyAt());
    long over = buffered + payload() - bufferBytes;
    if (over <= 0) {
      return at;
    }
    int next = leaving;
    while (over > 0 && next < unit) {
      over -= bytes(next++);
    }
    return over > 0 ? Long.MAX_VALUE : Math.max(at, decodingTime(next - 1));
  }

  private void leave() {
    buffered -= bytes(leaving++);
    leaves = leaving < units() ? decodingTime(leaving) : Long.MAX_VALUE;
  }

  /** Whether the next packet, sent now, is whole in the main buffer when it is decoded. */
  final boolean inTime(long now) {
    return transport.leftAt(now) <= deadline;
  }

  /** Goes on behind the packet that is sent. */
  final void sent(long now) {
    transport.arrive(now);
    buffered += payload();
    continuity++;
    packet++;
    if (packet == packets) {
      unit++;
      unitBegins();
    }
    while (leaving < unit && leaves <= now) {
      leave();
    }
    ready = nextReady();
  }

  /** Puts the next packet. */
  final void putPacket(ByteBuffer target) throws IOException {
    if (packet == 0) {
      if (content.length < unitBytes) {
        content = new byte[unitBytes + unitBytes / 2];
      }
      ByteBuffer whole = ByteBuffer.wrap(content, 0, unitBytes);
      put(unit, whole);
      if (whole.hasRemaining()) {
        throw new IllegalStateException(name() + " " + unit + " is not as long as was said");
      }
    }
    int payload = payload();
    TransportPacket.putHeader(target, pid, packet == 0, continuity, payload);
    target.put(content, packet * TransportPacket.PAYLOAD_BYTES, payload);
  }

  /**
   * From when on at the latest the stream must begin to arrive, so that half the rate of its
   * transport buffer is enough for what is decoded in the first second.
   */
  long neededFrom() {
    if (units() == 0) {
      return Long.MAX_VALUE;
    }
    long needed = Long.MAX_VALUE;
    long ticks = 0;
    long until = decodingTime(0) + TransportPacket.CLOCK_HZ;
    for (int i = 0; i < units() && decodingTime(i) < until; i++) {
      int count = Math.ceilDiv(bytes(i), TransportPacket.PAYLOAD_BYTES);
      ticks += 2L * count * transport.packetTicks();
      needed = Math.min(needed, decodingTime(i) - ticks);
    }
    return needed;
  }

  /** Refuses a unit that the buffer does not hold. */
  final void checkSizes() throws BdavException {
    for (int i = 0; i < units(); i++) {
      if (bytes(i) > bufferBytes) {
        throw new BdavException(
            Rule.BUFFER_SIZE,
            "%s %d has %d bytes, and a player buffers %d"
                .formatted(name(), i, bytes(i), bufferBytes));
      }
    }
  }
}
