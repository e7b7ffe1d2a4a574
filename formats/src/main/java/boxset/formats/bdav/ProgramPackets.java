package boxset.formats.bdav;

import boxset.formats.bdav.BdavException.Rule;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bytes.Bytes;
import boxset.formats.mpegts.ProgramAssociationSection;
import boxset.formats.mpegts.ProgramMapSection;
import boxset.formats.mpegts.ProgramMapSection.Descriptor;
import boxset.formats.mpegts.SectionPackets;
import boxset.formats.mpegts.SelectionInformationSection;
import boxset.formats.mpegts.TransportPacket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The packets that tell what the others are and what the time is. A player has to see the tables
 * and the clock ten times a second, and what the streams are in about one; no packet of theirs
 * comes before the buffer of tables has room (ITU-T H.222.0, 2.4.2.3).
 */
final class ProgramPackets {
  static final int PROGRAM = 1;
  static final int MAP_PID = 0x0100;
  static final int CLOCK_PID = 0x1001;

  /** The clock is told every 48 ms, which leaves the tables within 100 ms. */
  private static final long PERIOD = 48 * TransportPacket.CLOCK_HZ / 1000;

  private static final int TABLES_EVERY = 2;
  private static final int SELECTION_EVERY = 20;

  /** Leak of the transport buffer of tables; the buffer behind it leaks at {@code rate / 500}. */
  private static final int TABLES_BUFFER_RATE = 1_000_000;

  /** As many as the second buffer of tables, 1536 bytes at 96 kb/s, takes every 96 ms. */
  private static final int MOST_MAP_PACKETS = 5;

  private static final int REGISTRATION = 0x05;
  private static final int COPY_CONTROL = 0x88;

  private final TransportBuffer buffer = new TransportBuffer(TABLES_BUFFER_RATE);
  private final SectionPackets association;
  private final SectionPackets map;
  private final SectionPackets selection;

  private long start;
  private int period;

  /** Which packet of a period comes next; the last is the clock. */
  private int next;

  ProgramPackets(List<ClipStream> streams, List<List<Descriptor>> descriptors)
      throws BdavException {
    List<ProgramMapSection.Stream> mapped = new ArrayList<>();
    for (int i = 0; i < streams.size(); i++) {
      ClipStream stream = streams.get(i);
      mapped.add(
          new ProgramMapSection.Stream(
              stream.attributes().codingType(), stream.pid(), descriptors.get(i)));
    }
    association =
        new SectionPackets(
            ProgramAssociationSection.PID,
            new ProgramAssociationSection(
                List.of(
                    new ProgramAssociationSection.Program(0, SelectionInformationSection.PID),
                    new ProgramAssociationSection.Program(PROGRAM, MAP_PID))));
    map =
        new SectionPackets(
            MAP_PID,
            new ProgramMapSection(
                PROGRAM,
                CLOCK_PID,
                List.of(
                    new Descriptor(
                        REGISTRATION, Bytes.copyOf("HDMV".getBytes(StandardCharsets.US_ASCII))),
                    new Descriptor(COPY_CONTROL, Bytes.ofHex("0ffffcfc"))),
                mapped));
    selection =
        new SectionPackets(
            SelectionInformationSection.PID,
            new SelectionInformationSection(SourcePacket.BIT_RATE, PROGRAM));
    if (map.count() > MOST_MAP_PACKETS) {
      throw new BdavException(
          Rule.COUNT, "the map of %d streams is too large".formatted(streams.size()));
    }
  }

  void begin(long at) {
    start = at;
    period = 0;
    next = 0;
    buffer.empty();
    association.begin();
    map.begin();
    selection.begin();
  }

  private int tables() {
    if (period % TABLES_EVERY != 0) {
      return 0;
    }
    return 1 + map.count() + (period % SELECTION_EVERY == 0 ? selection.count() : 0);
  }

  /** When the next packet is to be sent. */
  long readyAt() {
    long due = start + period * PERIOD;
    return next < tables() ? Math.max(due, buffer.readyAt()) : due;
  }

  /** Goes on behind the packet that is sent. */
  void sent(long now) {
    if (next < tables()) {
      buffer.arrive(now);
      next++;
    } else {
      next = 0;
      period++;
    }
  }

  /** Puts the next packet. */
  void putPacket(ByteBuffer target, long now) {
    if (next == tables()) {
      TransportPacket.putClock(target, CLOCK_PID, 0, now);
    } else if (next == 0) {
      association.put(target, 0);
    } else if (next <= map.count()) {
      map.put(target, next - 1);
    } else {
      selection.put(target, next - 1 - map.count());
    }
  }
}
