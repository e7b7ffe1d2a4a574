package boxset.formats.bdav;

import boxset.formats.mpegts.PesHeader;
import boxset.formats.mpegts.TransportPacket;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One sound, a unit in a packet each. */
final class SoundFeed extends Feed {
  private final SoundStream stream;
  private final int number;
  private final long start;
  private final long ticks;
  private final int units;

  /**
   * @param number of the sound, from 0
   */
  SoundFeed(int pid, ClipSound sound, int number, ClipClock clock) {
    super(pid, sound.stream().bufferRate(), sound.stream().bufferBytes());
    this.stream = sound.stream();
    this.number = number;
    this.start = ClipClock.at(sound.delayTicks());
    this.ticks = (long) stream.unitTicks() * TransportPacket.TICKS_PER_PTS;
    this.units = Math.clamp(Math.ceilDiv(clock.end() - start, ticks), 0, stream.units());
  }

  @Override
  int units() {
    return units;
  }

  @Override
  int bytes(int unit) {
    return PesHeader.bytes(stream.streamId(), false) + stream.unitBytes();
  }

  @Override
  long decodingTime(int unit) {
    return start + unit * ticks;
  }

  @Override
  long opensAt(int unit) {
    return decodingTime(unit) - TransportPacket.CLOCK_HZ;
  }

  @Override
  void put(int unit, ByteBuffer target) throws IOException {
    PesHeader.put(
        target,
        stream.streamId(),
        stream.streamIdExtension(),
        ClipClock.pts(decodingTime(unit)),
        PesHeader.NO_STAMP,
        stream.unitBytes());
    stream.put(unit, target);
  }

  @Override
  String name() {
    return "unit of sound " + number;
  }
}
