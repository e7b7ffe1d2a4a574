package boxset.formats.bdav;

import boxset.formats.bdmv.ClipInformation;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bytes.ByteSink;
import java.io.IOException;
import java.util.List;

/**
 * A clip that holds nothing but a menu, laid out but not yet written. A player loads it before the
 * picture and keeps it while the play list plays, so that a pop-up menu is there wherever a viewer
 * goes. Discs give such clips no entry points.
 */
public final class MenuLayout {
  /** How long discs let such a clip last, in 1/45000 s; what is in it stays. */
  private static final long TICKS = 3 * 45_000L;

  private final Multiplexer multiplexer;
  private final long packets;

  private MenuLayout(Multiplexer multiplexer, long packets) {
    this.multiplexer = multiplexer;
    this.packets = packets;
  }

  /** Counts packets. */
  private static final class Counter implements PacketVisitor {
    private long packets;

    @Override
    public void program(ProgramPackets program, long now) {
      packets++;
    }

    @Override
    public void packet(Feed feed, long now) {
      packets++;
    }

    @Override
    public void filling(long now) {
      packets++;
    }
  }

  /**
   * Lays a menu out.
   *
   * @throws BdavException when the menu breaks a rule
   */
  public static MenuLayout of(ClipGraphics menu) throws BdavException {
    Multiplexer multiplexer = new Multiplexer(menu);
    Counter counter = new Counter();
    try {
      multiplexer.run(counter);
    } catch (IOException e) {
      throw new IllegalStateException("Laying out reads nothing", e);
    }
    return new MenuLayout(multiplexer, counter.packets);
  }

  /** Writes the {@code .m2ts} file, in one pass; may be called again. */
  public void writeTo(ByteSink sink) throws IOException {
    try (ClipWriter writer = new ClipWriter(sink)) {
      multiplexer.run(writer);
    } catch (BdavException e) {
      throw new IllegalStateException("The layout was possible before", e);
    }
  }

  /** Length of the {@code .m2ts} file. */
  public long bytes() {
    return packets * SourcePacket.BYTES;
  }

  /** Its one stream. */
  public List<ClipStream> streams() {
    return List.copyOf(multiplexer.streams());
  }

  /** When the menu is there, in 1/45000 s. */
  public long start() {
    return ClipClock.pts(ClipClock.at(0)) / 2;
  }

  /** When the clip ends, in 1/45000 s. */
  public long end() {
    return start() + TICKS;
  }

  /** What the {@code .clpi} file tells of it. */
  public ClipInformation information() {
    return new ClipInformation(
        SourcePacket.RECORDING_RATE,
        packets,
        ProgramPackets.MAP_PID,
        ProgramPackets.CLOCK_PID,
        start(),
        end(),
        streams(),
        List.of());
  }
}
