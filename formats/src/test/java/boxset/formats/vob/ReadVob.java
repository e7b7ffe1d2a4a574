package boxset.formats.vob;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A video object taken apart again, by code that shares nothing with what wrote it. */
final class ReadVob {
  static final int VIDEO = 0xE0;

  /** A pack: when it is read, whose it is, and where its payload ends in its stream. */
  record Pack(long scr, int stream, long end, long pts, long dts) {}

  /** A VOBU: the navigation pack that it begins with. */
  record Unit(int sector, ByteBuffer navigation) {
    long u32(int at) {
      return navigation.getInt(at) & 0xFFFF_FFFFL;
    }

    int u16(int at) {
      return navigation.getShort(at) & 0xFFFF;
    }
  }

  final List<Pack> packs = new ArrayList<>();
  final List<Unit> units = new ArrayList<>();
  final Map<Integer, ByteArrayOutputStream> streams = new TreeMap<>();

  ReadVob(byte[] bytes) {
    if (bytes.length % 2048 != 0) {
      throw new AssertionError(bytes.length + " bytes are not whole packs");
    }
    for (int at = 0; at < bytes.length; at += 2048) {
      pack(ByteBuffer.wrap(bytes, at, 2048).slice());
    }
  }

  byte[] stream(int id) {
    return Objects.requireNonNull(streams.get(id)).toByteArray();
  }

  private void pack(ByteBuffer b) {
    check(b.getInt() == 0x1BA, "pack_start_code");
    long high = b.getLong(4) >>> 16;
    long base = ((high >> 43) & 7) << 30 | ((high >> 27) & 0x7FFF) << 15 | ((high >> 11) & 0x7FFF);
    long scr = base * 300 + ((high >> 1) & 0x1FF);
    check((b.getInt(10) >>> 10) == 25_200, "program_mux_rate");
    b.position(14);
    if (b.getInt(14) == 0x1BB) {
      check(b.getInt(0x26) == 0x1BF && b.getInt(0x400) == 0x1BF, "navigation");
      units.add(new Unit(packs.size(), b));
      packs.add(new Pack(scr, 0xBF, 0, -1, -1));
      return;
    }
    check(b.getShort(14) == 0 && b.get(16) == 1, "a start code");
    int id = b.get(17) & 0xFF;
    int length = b.getShort(18);
    int flags = b.get(21) & 0xFF;
    int header = b.get(22);
    int at = 23 + header;
    int end = 20 + length;
    long pts = (flags & 0x80) != 0 ? stamp(b, 23) : -1;
    long dts = (flags & 0x40) != 0 ? stamp(b, 28) : pts;
    if (end < 2048) {
      check(b.getInt(end) == 0x1BE && end + 6 + b.getShort(end + 4) == 2048, "padding");
    }
    if (id == 0xBD) {
      id = b.get(at) & 0xFF;
      at += id >= 0x80 ? 4 : 1;
    }
    ByteArrayOutputStream out = streams.computeIfAbsent(id, _ -> new ByteArrayOutputStream());
    out.write(b.array(), b.arrayOffset() + at, end - at);
    packs.add(new Pack(scr, id, out.size(), pts, dts));
  }

  private static long stamp(ByteBuffer b, int at) {
    long first = (b.get(at) >> 1) & 7;
    long second = (b.getShort(at + 1) & 0xFFFF) >> 1;
    long third = (b.getShort(at + 3) & 0xFFFF) >> 1;
    return first << 30 | second << 15 | third;
  }

  private static void check(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("No " + what);
    }
  }

  /**
   * The most bytes that a player holds of a stream.
   *
   * @param ends where each unit ends in the stream
   * @param times when each is decoded, in 1/90000 s
   */
  long mostBuffered(int stream, long[] ends, long[] times) {
    int decoded = 0;
    long most = 0;
    long arrived = 0;
    for (Pack pack : packs) {
      while (decoded < ends.length && times[decoded] * 300 <= pack.scr()) {
        check(ends[decoded] <= arrived, "unit " + decoded + " of " + stream + " in time");
        decoded++;
      }
      if (pack.stream() == stream) {
        arrived = pack.end();
        most = Math.max(most, arrived - (decoded == 0 ? 0 : ends[decoded - 1]));
      }
    }
    return most;
  }
}
