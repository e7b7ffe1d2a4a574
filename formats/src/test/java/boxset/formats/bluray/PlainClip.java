package boxset.formats.bluray;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.Counts;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Width;
import boxset.formats.pgs.Segment;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A clip that has a menu and empty packets, and says that it has pictures: enough for a player that
 * looks at menus only.
 */
final class PlainClip {
  /** When its first picture would be shown, in 1/90000 s. */
  static final long START = 54_000_000;

  private static final int PACKET_BYTES = 192;
  private static final int UNIT_PACKETS = 32;

  /** Aligned units of a second. */
  private static final int UNITS = 4;

  private PlainClip() {}

  static byte[] stream(int seconds, List<Segment> menu) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int continuity = 0;
    for (Segment segment : menu) {
      byte[] pes = pes(segment);
      for (int at = 0; at < pes.length; at += 184) {
        byte[] part = Arrays.copyOfRange(pes, at, Math.min(pes.length, at + 184));
        packet(out, 0x1400, at == 0, continuity++ & 15, part);
      }
    }
    while (out.size() < seconds * UNITS * UNIT_PACKETS * PACKET_BYTES) {
      packet(out, 0x1FFF, false, 0, new byte[184]);
    }
    return out.toByteArray();
  }

  private static byte[] pes(Segment segment) {
    ByteBuffer pes = ByteBuffer.allocate(19 + segment.bytes().size());
    pes.putInt(0x1BD).putShort((short) (pes.capacity() - 6)).putShort((short) 0x84C0);
    pes.put((byte) 10);
    stamp(pes, 3, segment.pts());
    stamp(pes, 1, segment.dts());
    return pes.put(segment.bytes().asBuffer()).array();
  }

  private static void stamp(ByteBuffer pes, int prefix, long ticks) {
    pes.put((byte) (prefix << 4 | (ticks >> 29 & 0x0E) | 1));
    pes.putShort((short) (ticks >> 14 | 1)).putShort((short) (ticks << 1 | 1));
  }

  private static void packet(
      ByteArrayOutputStream out, int pid, boolean starts, int continuity, byte[] payload) {
    ByteBuffer packet = ByteBuffer.allocate(PACKET_BYTES);
    packet.putInt(out.size() / PACKET_BYTES * 1000);
    int stuffing = 184 - payload.length;
    packet.putInt(
        0x47 << 24 | (starts ? 1 << 22 : 0) | pid << 8 | (stuffing > 0 ? 0x30 : 0x10) | continuity);
    if (stuffing > 0) {
      packet.put((byte) (stuffing - 1));
      if (stuffing > 1) {
        byte[] fill = new byte[stuffing - 1];
        Arrays.fill(fill, 1, fill.length, (byte) 0xFF);
        packet.put(fill);
      }
    }
    out.writeBytes(packet.put(payload).array());
  }

  /** The clip's CLPI file, with an entry point at every second. */
  static Bytes information(int seconds) {
    FieldWriter w = FieldWriter.bigEndian();
    w.ascii("type", 8, "HDMV0200");
    var sequence = w.slot32("SequenceInfo");
    var program = w.slot32("ProgramInfo");
    var points = w.slot32("CPI");
    var marks = w.slot32("ClipMark");
    w.zeros("reserved", 16);
    try (var _ = w.table("ClipInfo", Width.U32, Counts.AFTER_FIELD)) {
      w.u32("reserved, type", 0x0101);
      w.u32("flags", 0);
      w.u32("TS_recording_rate", 6_000_000);
      w.u32("packets", (long) seconds * UNITS * UNIT_PACKETS);
      w.zeros("reserved", 128);
      w.u16("TS_type_info", 30);
      w.u8("validity", 0x80);
      w.ascii("format", 4, "HDMV");
      w.zeros("reserved", 25);
    }
    sequence.fillWithPosition();
    try (var _ = w.table("SequenceInfo", Width.U32, Counts.AFTER_FIELD)) {
      w.u16("ATC sequences", 1);
      w.u32("SPN", 0);
      w.u16("STC sequences, offset", 0x0100);
      w.u16("PCR_PID", 0x1001);
      w.u32("SPN", 0);
      w.u32("start", START / 2);
      w.u32("end", START / 2 + 45_000L * seconds);
    }
    program.fillWithPosition();
    try (var _ = w.table("ProgramInfo", Width.U32, Counts.AFTER_FIELD)) {
      w.u16("programs", 1);
      w.u32("SPN", 0);
      w.u16("PMT", 0x100);
      w.u16("streams, groups", 0x0200);
      w.u16("PID", 0x1011);
      w.u8("length", 21);
      w.u8("coding", 0x1B);
      w.u16("format", 0x5630);
      w.zeros("rest", 18);
      w.u16("PID", 0x1400);
      w.u8("length", 21);
      w.u8("coding", 0x91);
      w.ascii("language", 3, "eng");
      w.zeros("rest", 17);
    }
    points.fillWithPosition();
    try (var _ = w.table("CPI", Width.U32, Counts.AFTER_FIELD)) {
      w.u16("type", 1);
      w.u16("PIDs", 1);
      w.u16("PID", 0x1011);
      try (var b = w.bits(6)) {
        b.u(14, "type", 1);
        b.u(16, "coarse", seconds);
        b.u(18, "fine", seconds);
      }
      w.u32("map", 14);
      w.u32("fine table", 4 + 8L * seconds);
      for (int i = 0; i < seconds; i++) {
        try (var b = w.bits(4)) {
          b.u(18, "fine", i);
          b.u(14, "PTS", (START + 90_000L * i) >> 19);
        }
        w.u32("SPN", (long) i * UNITS * UNIT_PACKETS);
      }
      for (int i = 0; i < seconds; i++) {
        try (var b = w.bits(4)) {
          b.u(4, "size", 1);
          b.u(11, "PTS", (START + 90_000L * i) >> 9 & 0x7FF);
          b.u(17, "SPN", (long) i * UNITS * UNIT_PACKETS);
        }
      }
    }
    marks.fillWithPosition();
    w.u32("ClipMark", 0);
    return Bytes.copyOf(w.toBytes());
  }
}
