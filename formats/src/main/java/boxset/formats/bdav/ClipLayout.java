package boxset.formats.bdav;

import boxset.formats.bdmv.ClipInformation;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bdmv.EntryPoint;
import boxset.formats.bytes.ByteSink;
import java.io.IOException;
import java.util.List;

/** A clip, laid out to the last packet but not yet written. */
public final class ClipLayout {
  private static final int CLIP_TICKS = 2;

  private final Multiplexer multiplexer;
  private final ClipClock clock;
  private final ClipMap map;

  private ClipLayout(Multiplexer multiplexer, ClipClock clock, ClipMap map) {
    this.multiplexer = multiplexer;
    this.clock = clock;
    this.map = map;
  }

  /**
   * Lays a clip out.
   *
   * @throws BdavException when the streams break a rule
   */
  public static ClipLayout of(Clip clip) throws BdavException {
    ClipClock clock = new ClipClock(clip.video());
    VideoFeed video = new VideoFeed(Multiplexer.VIDEO_PID, clip.video(), clock);
    Multiplexer multiplexer = new Multiplexer(clip, clock, video);
    ClipMap map = new ClipMap(clip.video(), video, clock);
    try {
      multiplexer.run(map);
    } catch (IOException e) {
      throw new IllegalStateException("Laying out reads nothing", e);
    }
    return new ClipLayout(multiplexer, clock, map);
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
    return map.packets() * SourcePacket.BYTES;
  }

  /** Its streams in the order of their kinds and numbers, the pictures first. */
  public List<ClipStream> streams() {
    return List.copyOf(multiplexer.streams());
  }

  /** The pictures that a player can start with. */
  public List<EntryPoint> entries() {
    return List.copyOf(map.entries());
  }

  /**
   * When a picture is shown, as play lists tell it, in 1/45000 s.
   *
   * @param shownBefore how many ticks of {@code AvcStream} the pictures before it are shown for
   */
  public long time(long shownBefore) {
    return ClipClock.pts(clock.atTick(shownBefore)) / CLIP_TICKS;
  }

  /** When the first picture is shown, in 1/45000 s. */
  public long start() {
    return time(0);
  }

  /** When the last picture has been shown, in 1/45000 s. */
  public long end() {
    return ClipClock.pts(clock.end()) / CLIP_TICKS;
  }

  /** What the {@code .clpi} file tells of it. */
  public ClipInformation information() {
    return new ClipInformation(
        SourcePacket.RECORDING_RATE,
        map.packets(),
        ProgramPackets.MAP_PID,
        ProgramPackets.CLOCK_PID,
        start(),
        end(),
        streams(),
        entries());
  }
}
