package boxset.formats.dvdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.mpegps.Pack;
import java.util.List;

/**
 * PCM: frames of 1/600 s one behind another. In front of the samples of each packet three bytes say
 * of what kind they are: emphasis, mute and the frame's number; bits, rate and channels; dynamic
 * range. Samples of 20 and 24 bits lie in twos, their lowest bits behind those of 16.
 */
final class PcmCheck extends SoundCheck {
  /** Of the packet's payload, which its pointer counts too. */
  private static final int HEADER = 3;

  private static final int FRAMES_A_SECOND = 600;
  private static final int FRAME_TICKS = 90_000 / FRAMES_A_SECOND;

  /** Some multiplexers stamp the first byte of a packet instead of its first frame. */
  private static final int TOLERANCE = 3 * FRAME_TICKS;

  private static final int MOST = 6_144_000;
  private static final int FREQUENCY = 48_000;

  private int kind = -1;
  private int frameBytes;
  private long position;

  /** Where the first frame of all began, counted from the first byte. */
  private long firstFrame = NONE;

  private long anchorTime = NONE;
  private long anchorPosition;

  PcmCheck(
      int number,
      Streams.Audio attributes,
      List<SoundGap> gaps,
      Findings findings,
      PackPlace place) {
    super(number, attributes, gaps, findings, place);
  }

  @Override
  void packet(byte[] pack, SoundPacket packet) {
    int told = pack[packet.from() - HEADER + 1] & 0xFF;
    if (kind < 0) {
      kind = told;
      begin();
    }
    findings.require(
        told == kind,
        Rule.SOUND_FORMAT,
        place,
        "%s changes from %s to %s",
        name(),
        words(kind),
        words(told));
    if (frameBytes == 0) {
      return;
    }
    buffer.arrive(packet.scr(), packet.bytes(), packet.sector());
    if (firstFrame == NONE && packet.begun() > 0) {
      firstFrame = position + Math.max(0, packet.pointer() - 1 - HEADER);
    }
    frames(packet);
    if (packet.stamped()) {
      long begins = firstFrame == NONE ? position : firstFrom(position);
      if (anchorTime != NONE) {
        goesOn(packet.pts(), timeOf(begins), TOLERANCE);
      }
      if (anchorTime == NONE || Math.abs(packet.pts() - timeOf(begins)) > TOLERANCE) {
        anchorTime = packet.pts();
        anchorPosition = begins;
      }
    }
    long before = position;
    position += packet.bytes();
    if (firstFrame != NONE) {
      for (long end = firstFrom(before + 1); end <= position; end += frameBytes) {
        buffer.unit(end, anchorTime == NONE ? NONE : timeOf(end - frameBytes) * Pack.TICKS_PER_PTS);
      }
    }
  }

  private void begin() {
    int frequency = FREQUENCY * (1 + (kind >> 4 & 3));
    int bits = 16 + 4 * (kind >> 6);
    int channels = (kind & 7) + 1;
    findings.require(
        bits <= 24 && frequency <= 2 * FREQUENCY,
        Rule.SOUND_FORMAT,
        place,
        "%s is of %s, which a DVD does not have",
        name(),
        words(kind));
    channels(channels);
    findings.require(
        kind >> 6 == attributes.quantization() && (kind >> 4 & 3) == attributes.sampleRate(),
        Rule.SOUND_FORMAT,
        place,
        "%s is of %s, and the IFO says %d bits at %d kHz",
        name(),
        words(kind),
        16 + 4 * attributes.quantization(),
        48 * (1 + attributes.sampleRate()));
    int rate = channels * bits * frequency;
    findings.require(
        rate <= MOST, Rule.SOUND_FORMAT, place, "%s takes %d b/s, above %d", name(), rate, MOST);
    frameBytes = bits > 24 ? 0 : rate / 8 / FRAMES_A_SECOND;
  }

  private static String words(int kind) {
    return "%d bits at %d kHz in %d channels"
        .formatted(16 + 4 * (kind >> 6), 48 * (1 + (kind >> 4 & 3)), (kind & 7) + 1);
  }

  /** Where the first frame begins that does not begin before a byte. */
  private long firstFrom(long at) {
    return at + Math.floorMod(firstFrame - at, (long) frameBytes);
  }

  private long timeOf(long at) {
    return anchorTime + Math.floorDiv((at - anchorPosition) * FRAME_TICKS, (long) frameBytes);
  }

  private void frames(SoundPacket packet) {
    if (firstFrame == NONE) {
      return;
    }
    long first = firstFrom(position);
    long end = position + packet.bytes();
    long begun = first >= end ? 0 : 1 + (end - 1 - first) / frameBytes;
    long pointer = first - position + 1 + HEADER;
    findings.require(
        packet.begun() == begun && (begun == 0 || packet.pointer() == pointer),
        Rule.SOUND_FRAMES,
        place,
        "%s: %d frames are to begin here, the first at byte %d; %d do, the first at %d",
        name(),
        packet.begun(),
        packet.pointer(),
        begun,
        pointer);
  }

  @Override
  void end() {
    if (frameBytes > 0 && firstFrame != NONE) {
      buffer.end(anchorTime == NONE ? NONE : timeOf(position) * Pack.TICKS_PER_PTS);
    }
    ended(anchorTime == NONE || frameBytes == 0 ? NONE : timeOf(position));
  }
}
