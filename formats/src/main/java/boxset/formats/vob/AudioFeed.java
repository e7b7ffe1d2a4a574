package boxset.formats.vob;

import boxset.formats.ac3.Ac3Stream;
import boxset.formats.mpegps.PesPacket;
import boxset.formats.mpegps.SystemHeader;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One sound: frames of AC-3, one behind another through all packets. */
final class AudioFeed extends Feed {
  private static final int FIRST_SUBSTREAM = 0x80;
  private static final int SUBSTREAM_HEADER_BYTES = 4;

  private final Sound sound;
  private final int number;
  private final long start;
  private final int frames;

  /**
   * @param number of the stream, from 0
   */
  AudioFeed(Sound sound, int number, Timeline timeline) {
    super(SystemHeader.AUDIO_BUFFER_BYTES);
    this.sound = sound;
    this.number = number;
    this.start = timeline.start() + sound.delayTicks();
    long wanted = (timeline.end() - start + Ac3Stream.FRAME_TICKS - 1) / Ac3Stream.FRAME_TICKS;
    this.frames = Math.clamp(wanted, 0, sound.stream().frames() - sound.firstFrame());
  }

  @Override
  int units() {
    return frames;
  }

  @Override
  long end(int unit) {
    return (unit + 1L) * sound.stream().frameBytes();
  }

  @Override
  long decodingTime(int unit) {
    return start + (long) unit * Ac3Stream.FRAME_TICKS;
  }

  @Override
  void planPacket(long from, int unit) {
    int frameBytes = sound.stream().frameBytes();
    next.first = from == 0;
    next.start = from;
    next.firstUnit = begin(unit) == from ? unit : unit + 1;
    next.pts = decodingTime(next.firstUnit);
    int room =
        PesPacket.BYTES
            - PesPacket.headerBytes(next.first, next.pts, next.dts)
            - SUBSTREAM_HEADER_BYTES;
    next.length = (int) Math.min(room, end(frames - 1) - from);
    if (next.firstUnit == frames || begin(next.firstUnit) >= next.end()) {
      next.pts = PesPacket.NO_STAMP;
      next.firstUnit = -1;
      next.unitsBegun = 0;
    } else {
      long afterFirst = next.end() - begin(next.firstUnit);
      next.unitsBegun = (int) ((afterFirst + frameBytes - 1) / frameBytes);
    }
  }

  @Override
  void put(ByteBuffer target) throws IOException {
    int end = target.position() + PesPacket.BYTES;
    PesPacket.putHeader(
        target, false, next.first, next.pts, next.dts, next.length + SUBSTREAM_HEADER_BYTES);
    target.put((byte) (FIRST_SUBSTREAM + number));
    target.put((byte) next.unitsBegun);
    target.putShort((short) (next.firstUnit < 0 ? 0 : begin(next.firstUnit) - next.start + 1));
    long from = (long) sound.firstFrame() * sound.stream().frameBytes() + next.start;
    target.put(sound.stream().source().slice(from, next.length));
    PesPacket.putPadding(target, end - target.position());
  }

  @Override
  String name() {
    return "frame of sound " + number;
  }
}
