package boxset.formats.bdav;

import boxset.formats.avc.AvcStream;
import boxset.formats.mpegts.TransportPacket;

/** When things of a clip happen on its system time clock, in 1/27000000 s. */
final class ClipClock {
  /** When the first picture is shown: late enough for all that comes before it. */
  private static final long ZERO = 600L * TransportPacket.CLOCK_HZ;

  private final AvcStream video;

  ClipClock(AvcStream video) {
    this.video = video;
  }

  /** A time from the first picture on, in 1/90000 s. */
  static long at(long pts) {
    return ZERO + pts * TransportPacket.TICKS_PER_PTS;
  }

  /** A time from the first picture on, in ticks of the pictures. */
  long atTick(long tick) {
    long units = video.usability().unitsInTick() * TransportPacket.CLOCK_HZ;
    return ZERO + Math.floorDiv(tick * units, video.usability().timeScale());
  }

  long decoded(int picture) {
    return atTick(video.decodingTick(picture));
  }

  long shown(int picture) {
    return atTick(video.outputTick(picture));
  }

  /** When the last picture has been shown. */
  long end() {
    return atTick(video.ticks());
  }

  /** The same time in 1/90000 s, as packets bear it. */
  static long pts(long time) {
    return time / TransportPacket.TICKS_PER_PTS;
  }
}
