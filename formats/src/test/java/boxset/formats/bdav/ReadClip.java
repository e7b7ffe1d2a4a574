package boxset.formats.bdav;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A clip taken apart again, by code that shares nothing with what wrote it. */
final class ReadClip {
  static final int PICTURES = 0x1011;
  static final int CLOCK = 0x1001;

  /** A transport packet: when it arrives and how many bytes of its stream it has. */
  record Packet(long arrival, int payload) {}

  /** A packet of an elementary stream: its times, and where it ends. */
  record Unit(long pts, long dts, long firstPacket, long end) {}

  /** What has one PID. */
  static final class Stream {
    final List<Packet> packets = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private long bytes;
    private int continuity = -1;
  }

  final Map<Integer, Stream> streams = new TreeMap<>();
  final List<Long> clocks = new ArrayList<>();
  long count;
  long leastStep = Long.MAX_VALUE;

  private long arrival = -1;

  ReadClip(byte[] bytes) {
    check(bytes.length % 6144 == 0, "aligned units");
    for (int at = 0; at < bytes.length; at += 192, count++) {
      packet(ByteBuffer.wrap(bytes, at, 192).slice());
    }
  }

  Stream stream(int pid) {
    return Objects.requireNonNull(streams.get(pid));
  }

  private void packet(ByteBuffer b) {
    long stamp = b.getInt(0) & 0x3FFF_FFFFL;
    long step = (stamp - arrival) & 0x3FFF_FFFF;
    if (arrival < 0) {
      arrival = stamp;
    } else {
      leastStep = Math.min(leastStep, step);
      arrival += step;
    }
    check(b.get(4) == 0x47, "sync_byte");
    int pid = b.getShort(5) & 0x1FFF;
    boolean starts = (b.get(5) & 0x40) != 0;
    boolean adaptation = (b.get(7) & 0x20) != 0;
    int from = 8 + (adaptation ? 1 + (b.get(8) & 0xFF) : 0);
    if (pid == CLOCK) {
      long base = (b.getInt(10) & 0xFFFF_FFFFL) << 1 | (b.getShort(14) & 0x8000) >> 15;
      long pcr = base * 300 + (b.getShort(14) & 0x1FF);
      check(((pcr - arrival) & 0x3FFF_FFFF) == 0, "arrival times run with the clock");
      clocks.add(pcr);
      return;
    }
    if (pid == 0x1FFF) {
      return;
    }
    Stream stream = streams.computeIfAbsent(pid, _ -> new Stream());
    int continuity = b.get(7) & 0x0F;
    check(stream.continuity < 0 || continuity == ((stream.continuity + 1) & 15), "continuity");
    stream.continuity = continuity;
    if (pid < 0x1000) {
      stream.packets.add(new Packet(arrival, 184));
      stream.content.write(b.array(), b.arrayOffset() + from, 192 - from);
      return;
    }
    if (starts) {
      from = header(stream, b, from);
    }
    stream.content.write(b.array(), b.arrayOffset() + from, 192 - from);
    stream.bytes += 192 - from;
    stream.packets.add(new Packet(arrival, 192 - from));
    if (!stream.units.isEmpty()) {
      Unit last = stream.units.removeLast();
      stream.units.add(new Unit(last.pts, last.dts, last.firstPacket, stream.bytes));
    }
  }

  private int header(Stream stream, ByteBuffer b, int from) {
    check(b.getInt(from) >>> 8 == 1, "packet_start_code_prefix");
    int flags = b.get(from + 7) & 0xFF;
    long pts = stamp(b, from + 9);
    long dts = (flags & 0x40) != 0 ? stamp(b, from + 14) : pts;
    stream.units.add(new Unit(pts, dts, count, stream.bytes));
    return from + 9 + b.get(from + 8);
  }

  private static long stamp(ByteBuffer b, int at) {
    return (long) (b.get(at) & 0x0E) << 29
        | (long) (b.getShort(at + 1) & 0xFFFE) << 14
        | (b.getShort(at + 3) & 0xFFFE) >> 1;
  }

  /**
   * Runs the buffers of a stream (ITU-T H.222.0, 2.4.2), every packet arriving at once.
   *
   * @param leak of the transport buffer, in bits a second
   * @param buffer behind it, in bytes
   */
  void checkBuffers(int pid, double leak, double buffer) {
    Stream stream = stream(pid);
    double transport = 0;
    double before = 0;
    long received = 0;
    long removed = 0;
    int leaving = 0;
    int arriving = 0;
    for (Packet packet : stream.packets) {
      double now = seconds(packet.arrival);
      transport = Math.max(0, transport - (now - before) * leak / 8) + 188;
      check(transport <= 512.001, "transport buffer runs over", pid, now);
      before = now;
      while (leaving < stream.units.size() && stream.units.get(leaving).dts / 90_000.0 <= now) {
        removed = stream.units.get(leaving++).end;
      }
      received += packet.payload;
      check(received - removed <= buffer, "buffer runs over", pid, now);
      double whole = now + transport * 8 / leak;
      Unit unit = stream.units.get(arriving);
      check(whole <= unit.dts / 90_000.0 + 1e-5, "unit is late", pid, now);
      while (arriving < stream.units.size() && stream.units.get(arriving).end <= received) {
        arriving++;
      }
    }
    check(arriving == stream.units.size(), "a unit never arrives", pid);
  }

  /** Arrival times wrap; the first clock tells where they count from. */
  private double seconds(long arrivalTime) {
    long first = clocks.getFirst();
    return (arrivalTime + (first >> 30 << 30)) / 27e6;
  }

  private static void check(boolean holds, String what, Object... where) {
    if (!holds) {
      throw new AssertionError(what + " " + Arrays.toString(where));
    }
  }
}
