package boxset.formats.dvdcheck;

import boxset.formats.dvdcheck.Streams.Coding;
import boxset.formats.findings.Findings;
import boxset.formats.mpegps.Pack;
import boxset.formats.mpegps.SystemHeader;

/**
 * One sound of one video object: frames of AC-3 (ETSI TS 102 366) or MPEG audio (ISO/IEC 11172-3)
 * one behind another, without a gap in bytes or time. Of PCM and DTS only the time stamps are
 * looked at.
 */
final class SoundCheck {
  private static final int HEAD = 8;
  private static final long NONE = -1;
  private static final int TOLERANCE = 4;
  private static final int[] AC3_RATES = {
    32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640
  };
  private static final int[] AC3_CHANNELS = {2, 1, 2, 3, 3, 4, 4, 5};
  private static final int[] LAYER_2_RATES = {
    0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384
  };
  private static final int AC3_TICKS = 2880;
  private static final int MPEG_TICKS = 2160;

  private final int number;
  private final Streams.Audio attributes;
  private final Coding coding;
  private final Findings findings;
  private final PackPlace place;
  private final DecoderBuffer buffer;
  private final byte[] head = new byte[HEAD];
  private int headBytes;
  private int left;
  private long position;
  private long frameStart;
  private long time = NONE;
  private long frameTime = NONE;
  private boolean lost;
  private long pts = NONE;

  /**
   * @param number from 0
   */
  SoundCheck(
      int number, Streams.Audio attributes, Coding coding, Findings findings, PackPlace place) {
    this.number = number;
    this.attributes = attributes;
    this.coding = coding;
    this.findings = findings;
    this.place = place;
    this.buffer =
        new DecoderBuffer(
            name(), SystemHeader.AUDIO_BUFFER_BYTES, Rule.SOUND_BUFFER, findings, place);
  }

  private String name() {
    return "sound " + (number + 1);
  }

  private boolean hasFrames() {
    return coding == Coding.AC3 || coding == Coding.MPEG;
  }

  /**
   * The payload of a packet.
   *
   * @param begun how many frames begin in it by its own words, or -1
   * @param pointer where the first does by its own words, from 1, or -1
   */
  void packet(
      byte[] bytes, int from, int count, long packPts, long scr, long at, int begun, int pointer) {
    pts = packPts;
    if (!hasFrames()) {
      if (packPts != NONE && time != NONE && packPts < time) {
        findings.add(Rule.SOUND_GAP, place, name() + " goes back in time");
      }
      time = Math.max(time, packPts);
      return;
    }
    buffer.arrive(scr, count, at);
    int frames = 0;
    int first = -1;
    for (int i = from; i < from + count && !lost; ) {
      if (left > 0) {
        int step = Math.min(left, from + count - i);
        left -= step;
        i += step;
        position += step;
        if (left == 0) {
          buffer.unit(position, frameTime == NONE ? NONE : frameTime * Pack.TICKS_PER_PTS);
        }
      } else {
        if (headBytes == 0) {
          frames++;
          first = first < 0 ? i - from : first;
          frameStart = position;
          stamp();
        }
        head[headBytes++] = bytes[i++];
        position++;
        if (headBytes == HEAD) {
          headBytes = 0;
          begin();
        }
      }
    }
    if (begun >= 0 && !lost) {
      findings.require(
          begun == frames && (frames == 0 || pointer == first + 1),
          Rule.STREAM,
          place,
          "%s: %d frames are to begin here, the first at byte %d; %d do, the first at %d",
          name(),
          begun,
          pointer,
          frames,
          first + 1);
    }
  }

  /** A frame begins; the first in a packet is heard when the packet says. */
  private void stamp() {
    if (pts != NONE) {
      if (time != NONE && Math.abs(pts - time) > TOLERANCE) {
        findings.add(
            Rule.SOUND_GAP,
            place,
            "%s: a frame is heard %.1f ms %s than the one before it ends",
            name(),
            Math.abs(pts - time) / 90.0,
            pts < time ? "earlier" : "later");
      }
      time = pts;
      pts = NONE;
    }
    frameTime = time;
  }

  private void begin() {
    int length = coding == Coding.AC3 ? ac3() : mpeg();
    if (length < HEAD) {
      lost = true;
      findings.add(
          Rule.SOUND_FORMAT,
          place,
          name() + ": where a frame should begin there is none of " + coding + " at 48 kHz");
      return;
    }
    left = length - HEAD;
    if (time != NONE) {
      time += coding == Coding.AC3 ? AC3_TICKS : MPEG_TICKS;
    }
  }

  private int u8(int at) {
    return head[at] & 0xFF;
  }

  /** Size of the frame, or 0 when it is none. */
  private int ac3() {
    int code = u8(4) & 0x3F;
    if (u8(0) != 0x0B || u8(1) != 0x77 || u8(4) >> 6 != 0 || code >= 2 * AC3_RATES.length) {
      return 0;
    }
    int rate = AC3_RATES[code / 2];
    int mode = u8(6) >> 5;
    int skipped = (mode & 1) != 0 && mode != 1 ? 2 : 0;
    skipped += (mode & 4) != 0 ? 2 : 0;
    skipped += mode == 2 ? 2 : 0;
    int low = (u8(6) << 8 | u8(7)) >> (12 - skipped) & 1;
    int channels = AC3_CHANNELS[mode] + low;
    if (frameStart == 0) {
      findings.require(
          rate <= 448, Rule.SOUND_FORMAT, place, "%s has %d kb/s, above 448", name(), rate);
      findings.require(
          channels == attributes.channels(),
          Rule.SOUND_FORMAT,
          place,
          "%s has %d channels, and the IFO says %d",
          name(),
          channels,
          attributes.channels());
      findings.require(
          u8(5) >> 3 <= 8,
          Rule.SOUND_FORMAT,
          place,
          "%s is not AC-3 but a later form of it (bsid %d)",
          name(),
          u8(5) >> 3);
    }
    return 4 * rate;
  }

  private int mpeg() {
    boolean layer2 = u8(0) == 0xFF && (u8(1) & 0xFE) == 0xFC;
    int code = u8(2) >> 4;
    if (!layer2 || (u8(2) >> 2 & 3) != 1 || code == 0 || code >= LAYER_2_RATES.length) {
      return 0;
    }
    return 3 * LAYER_2_RATES[code];
  }

  /** The video object ends. */
  void end() {
    if (hasFrames() && !lost) {
      buffer.end(frameTime == NONE ? NONE : frameTime * Pack.TICKS_PER_PTS);
    }
  }
}
