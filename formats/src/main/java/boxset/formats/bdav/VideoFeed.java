package boxset.formats.bdav;

import boxset.formats.avc.AvcStream;
import boxset.formats.mpegts.PesHeader;
import boxset.formats.mpegts.TransportPacket;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The pictures: an access unit in a packet each. The transport buffer leaks at 1.2 times the rate
 * of the stream's own buffer, and the elementary buffer is as large as that (ITU-T H.222.0,
 * 2.14.3.1); what the multiplexing buffer in between could hold is not used.
 */
final class VideoFeed extends Feed {
  private final AvcStream video;
  private final ClipClock clock;

  VideoFeed(int pid, AvcStream video, ClipClock clock) {
    super(
        pid,
        Math.min(video.hrd().bitRate() * 6 / 5, SourcePacket.BIT_RATE),
        video.hrd().bufferBits() / 8);
    this.video = video;
    this.clock = clock;
  }

  @Override
  int units() {
    return video.units();
  }

  private boolean reordered(int unit) {
    return video.decodingTick(unit) != video.outputTick(unit);
  }

  private int pictureBytes(int unit) {
    return (int) (video.start(unit + 1) - video.start(unit));
  }

  @Override
  int bytes(int unit) {
    return PesHeader.bytes(PesHeader.VIDEO, reordered(unit)) + pictureBytes(unit);
  }

  @Override
  long decodingTime(int unit) {
    return clock.decoded(unit);
  }

  @Override
  long opensAt(int unit) {
    return clock.decoded(unit) - (long) video.arrival(unit) * TransportPacket.TICKS_PER_PTS;
  }

  /** A stream may ask for more time than its first second needs. */
  @Override
  long neededFrom() {
    return Math.min(opensAt(0), super.neededFrom());
  }

  @Override
  void put(int unit, ByteBuffer target) throws IOException {
    long dts = reordered(unit) ? ClipClock.pts(clock.decoded(unit)) : PesHeader.NO_STAMP;
    int length = pictureBytes(unit);
    PesHeader.put(target, PesHeader.VIDEO, 0, ClipClock.pts(clock.shown(unit)), dts, length);
    video.copy(video.start(unit), length, target);
  }

  @Override
  String name() {
    return "picture";
  }
}
