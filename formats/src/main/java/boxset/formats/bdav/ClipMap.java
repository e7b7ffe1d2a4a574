package boxset.formats.bdav;

import boxset.formats.avc.AvcStream;
import boxset.formats.bdmv.EntryPoint;
import java.util.ArrayList;
import java.util.List;

/** Notes where the pictures are that a player can start with. */
final class ClipMap implements PacketVisitor {
  private final AvcStream video;
  private final VideoFeed feed;
  private final ClipClock clock;
  private final List<EntryPoint> entries = new ArrayList<>();
  private long packets;
  private long entryPacket;

  ClipMap(AvcStream video, VideoFeed feed, ClipClock clock) {
    this.video = video;
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  public void program(ProgramPackets program, long now) {
    packets++;
  }

  @Override
  public void packet(Feed sent, long now) {
    if (sent == feed && video.entry(feed.unit())) {
      if (feed.unitStarts()) {
        entryPacket = packets;
      }
      if (feed.unitEnds()) {
        long pts = ClipClock.pts(clock.shown(feed.unit()));
        entries.add(new EntryPoint(pts, entryPacket, packets + 1));
      }
    }
    packets++;
  }

  @Override
  public void filling(long now) {
    packets++;
  }

  List<EntryPoint> entries() {
    return entries;
  }

  long packets() {
    return packets;
  }
}
