package boxset.formats.bdcheck;

import boxset.formats.findings.Findings;
import java.util.Arrays;

/**
 * The packets of one stream on their way through a player: continuity, the transport buffer, the
 * decoder's buffer, and the packets (PES) that they are put together to.
 */
final class StreamPass {
  /** Leak of the transport buffer that nobody told, which lets everything pass. */
  static final long NO_LEAK = 0;

  /** The buffer has 512; tsMuxeR fills it up to 700, and no player minds. */
  private static final int TRANSPORT_BYTES = 2 * 512;

  private static final int PACKET_BYTES = 188;
  private static final int PREFIX_BYTES = 9;
  private static final int STAMP_BYTES = 5;

  private final String name;
  private final FoundStream.Kind kind;
  private final StreamCheck check;
  private final ClipClock clock;
  private final ClipPlace place;
  private final Findings findings;
  private final long leak;
  private final DecoderBuffer buffer = new DecoderBuffer();

  private int continuity = -1;
  private boolean repeated;
  private long emptyAt = Long.MIN_VALUE;
  private byte[] unit = new byte[1 << 16];
  private int length;
  private boolean open;
  private int told;
  private long pts;
  private long dts;
  private long unitPacket;
  private boolean overflowing;

  /**
   * @param leak of the transport buffer in bits a second, or {@link #NO_LEAK}
   */
  StreamPass(
      FoundStream stream,
      StreamCheck check,
      long leak,
      ClipClock clock,
      ClipPlace place,
      Findings findings) {
    this.name = stream.name();
    this.kind = stream.kind();
    this.check = check;
    this.leak = leak;
    this.clock = clock;
    this.place = place;
    this.findings = findings;
  }

  /**
   * A transport packet.
   *
   * @param from where its payload begins
   * @param to where it ends
   */
  void packet(byte[] b, int header, int from, int to) {
    if (from >= to) {
      return;
    }
    int counter = b[header + 3] & 15;
    boolean again = continuity == counter && !repeated;
    if (continuity >= 0 && !again && counter != (continuity + 1 & 15)) {
      findings.add(
          Rule.CONTINUITY,
          place,
          "%s: continuity_counter is %d behind %d",
          name,
          counter,
          continuity);
    }
    repeated = again;
    if (again) {
      return; // a packet may come twice (2.4.3.3)
    }
    continuity = counter;
    if ((b[header + 1] & 0x80) != 0) {
      findings.add(Rule.SYNC, place, "%s: it is marked as damaged", name);
    }
    long now = clock.now();
    transport(now);
    boolean starts = (b[header + 1] & 0x40) != 0;
    int begin = from;
    if (starts) {
      finish();
      begin = begin(b, from, to, now);
    }
    arrive(now, to - from);
    if (open && begin < to) {
      if (length + to - begin > unit.length) {
        unit = Arrays.copyOf(unit, Math.max(2 * unit.length, length + to - begin));
      }
      System.arraycopy(b, begin, unit, length, to - begin);
      length += to - begin;
    }
  }

  private void transport(long now) {
    if (leak == NO_LEAK) {
      return;
    }
    long ticks = PACKET_BYTES * 8L * 27_000_000 / leak;
    emptyAt = Math.max(now, emptyAt) + ticks;
    long waiting = (emptyAt - now) * leak / (8L * 27_000_000);
    if (waiting > TRANSPORT_BYTES) {
      emptyAt = now + TRANSPORT_BYTES * 8L * 27_000_000 / leak;
      findings.add(
          Rule.BUFFER_DELAY,
          place,
          "%s: %d bytes wait in the transport buffer of 512, which empties at %d b/s",
          name,
          waiting,
          leak);
    }
  }

  private void arrive(long now, int bytes) {
    if (!clock.known()) {
      return;
    }
    long waiting = buffer.arrive(now, bytes);
    boolean over = waiting > check.bufferBytes();
    if (over && !overflowing) {
      findings.add(
          Rule.BUFFER_OVERFLOW,
          place,
          "%s: %d bytes wait to be decoded, and a player holds %d",
          name,
          waiting,
          check.bufferBytes());
    }
    overflowing = over;
    long late = buffer.late(now);
    if (late > 0) {
      findings.add(
          Rule.BUFFER_UNDERFLOW,
          place,
          "%s: it still arrives %.1f ms after it is to be decoded",
          name,
          late / 27_000.0);
    }
  }

  private int begin(byte[] b, int from, int to, long now) {
    open = false;
    length = 0;
    if (to - from < PREFIX_BYTES
        || b[from] != 0
        || b[from + 1] != 0
        || b[from + 2] != 1
        || (b[from + 6] & 0xC0) != 0x80) {
      findings.add(Rule.PES, place, "%s: a packet begins without a header", name);
      return to;
    }
    int id = b[from + 3] & 0xFF;
    boolean right =
        switch (kind) {
          case VIDEO -> (id & 0xF0) == 0xE0 || id == 0xFD;
          case SOUND -> id == 0xBD || id == 0xFD || (id & 0xE0) == 0xC0;
          case GRAPHICS, TEXT -> id == 0xBD;
          case OTHER -> true;
        };
    findings.require(right, Rule.PES, place, "%s: stream_id is 0x%02X", name, id);
    findings.require(
        (b[from + 6] & 0x30) == 0, Rule.SCRAMBLED, place, "%s: its packets are scrambled", name);
    int packetLength = (b[from + 4] & 0xFF) << 8 | (b[from + 5] & 0xFF);
    int flags = b[from + 7] & 0xC0;
    int header = PREFIX_BYTES + (b[from + 8] & 0xFF);
    int needed = flags == 0xC0 ? 2 * STAMP_BYTES : flags == 0x80 ? STAMP_BYTES : 0;
    if (flags == 0x40 || header < PREFIX_BYTES + needed || from + header > to) {
      findings.add(Rule.PES, place, "%s: the header of a packet is damaged", name);
      return to;
    }
    told = packetLength == 0 ? 0 : packetLength + 6 - header;
    pts = needed > 0 ? clock.unwrapped(stamp(b, from + PREFIX_BYTES)) : StreamCheck.NO_STAMP;
    dts = flags == 0xC0 ? clock.unwrapped(stamp(b, from + PREFIX_BYTES + STAMP_BYTES)) : pts;
    unitPacket = place.packet();
    open = true;
    if (pts != StreamCheck.NO_STAMP) {
      buffer.unit(clock.known() ? dts * 300 : DecoderBuffer.UNKNOWN, now);
      long most = kind == FoundStream.Kind.VIDEO ? 10 : kind == FoundStream.Kind.SOUND ? 1 : 0;
      long wait = clock.known() ? buffer.waits(now) : 0;
      findings.require(
          most == 0 || wait <= most * 27_000_000 + 27_000,
          Rule.BUFFER_DELAY,
          place,
          "%s: it waits %.3f s to be decoded, and may wait %d s",
          name,
          wait / 27e6,
          most);
    }
    return from + header;
  }

  private static long stamp(byte[] b, int at) {
    return (b[at] & 0x0EL) << 29
        | (b[at + 1] & 0xFFL) << 22
        | (b[at + 2] & 0xFEL) << 14
        | (b[at + 3] & 0xFFL) << 7
        | (b[at + 4] & 0xFEL) >> 1;
  }

  private void finish() {
    if (!open) {
      return;
    }
    open = false;
    findings.require(
        told == 0 ? kind == FoundStream.Kind.VIDEO : told == length,
        Rule.PES,
        place,
        "%s: the packet before has %d bytes, and says %d",
        name,
        length,
        told);
    check.unit(unit, length, pts, dts, unitPacket);
  }

  /** The clock begins anew: times behind it do not compare with those before. */
  void restart() {
    finish();
    check.end();
    buffer.restart();
    emptyAt = Long.MIN_VALUE;
  }

  /** The clip ends. */
  void end() {
    finish();
    check.end();
  }
}
