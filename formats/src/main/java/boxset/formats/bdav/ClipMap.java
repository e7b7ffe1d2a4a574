package boxset.formats.bdav;

import boxset.formats.avc.AvcStream;
import boxset.formats.bdmv.EntryPoint;
import java.util.ArrayList;
import java.util.List;

/** Notes where the pictures are that a player can start with. */
final class ClipMap implements PacketVisitor {
  private final AvcStream video;
  private final Multiplexer multiplexer;
  private final List<EntryPoint> entries = new ArrayList<>();
  private long packets;
  private long entryPacket;

  ClipMap(AvcStream video, Multiplexer multiplexer) {
    this.video = video;
    this.multiplexer = multiplexer;
  }

  @Override
  public void program(ProgramPackets program, long now) {
    packets++;
  }

  @Override
  public void packet(Feed feed, long now) {
    if (feed == multiplexer.video() && video.entry(feed.unit())) {
      if (feed.unitStarts()) {
        entryPacket = packets;
      }
      if (feed.unitEnds()) {
        long pts = ClipClock.pts(multiplexer.clock().shown(feed.unit()));
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
