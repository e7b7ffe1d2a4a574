package boxset.formats.dvdcheck;

import boxset.formats.dvdcheck.Streams.Coding;
import boxset.formats.findings.Findings;
import boxset.formats.mpegps.Pack;
import java.util.List;

/**
 * Frames of AC-3 (ETSI TS 102 366), MPEG audio (ISO/IEC 11172-3) or DTS (ETSI TS 102 114), one
 * behind another without a gap in bytes.
 */
final class FrameCheck extends SoundCheck {
  private static final int HEAD = 8;
  private static final int DTS_HEAD = 11;
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

  /** ETSI TS 102 114, table 5-4: by AMODE. */
  private static final int[] DTS_CHANNELS = {1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 6, 6, 7, 8, 8};

  private static final int DTS_SYNC = 0x7FFE_8001;
  private static final int DTS_48_KHZ = 13;

  /** Of 32 samples at 48 kHz, in 1/90000 s. */
  private static final int DTS_BLOCK_TICKS = 60;

  /** 1000 bit/s of DTS. */
  private static final int DTS_MOST = 1536;

  private final Coding coding;
  private final byte[] head;
  private int headBytes;
  private int left;
  private long position;
  private long frameStart;
  private int ticks;
  private long time = NONE;
  private long frameTime = NONE;
  private boolean lost;
  private long pts = NONE;

  FrameCheck(
      int number,
      Streams.Audio attributes,
      Coding coding,
      List<SoundGap> gaps,
      Findings findings,
      PackPlace place) {
    super(number, attributes, gaps, findings, place);
    this.coding = coding;
    this.head = new byte[coding == Coding.DTS ? DTS_HEAD : HEAD];
  }

  @Override
  void packet(byte[] pack, SoundPacket packet) {
    pts = packet.pts();
    buffer.arrive(packet.scr(), packet.bytes(), packet.sector());
    int frames = 0;
    int first = -1;
    int end = packet.from() + packet.bytes();
    for (int i = packet.from(); i < end && !lost; ) {
      if (left > 0) {
        int step = Math.min(left, end - i);
        left -= step;
        i += step;
        position += step;
        if (left == 0) {
          buffer.unit(position, frameTime == NONE ? NONE : frameTime * Pack.TICKS_PER_PTS);
        }
      } else {
        if (headBytes == 0) {
          frames++;
          first = first < 0 ? i - packet.from() : first;
          frameStart = position;
          stamp();
        }
        head[headBytes++] = pack[i++];
        position++;
        if (headBytes == head.length) {
          headBytes = 0;
          begin();
        }
      }
    }
    if (packet.begun() >= 0 && !lost) {
      findings.require(
          packet.begun() == frames && (frames == 0 || packet.pointer() == first + 1),
          Rule.STREAM,
          place,
          "%s: %d frames are to begin here, the first at byte %d; %d do, the first at %d",
          name(),
          packet.begun(),
          packet.pointer(),
          frames,
          first + 1);
    }
  }

  /** A frame begins; the first in a packet is heard when the packet says. */
  private void stamp() {
    if (pts != NONE) {
      if (time != NONE) {
        goesOn(pts, time, TOLERANCE);
      }
      time = pts;
      pts = NONE;
    }
    frameTime = time;
  }

  private void begin() {
    int length =
        switch (coding) {
          case AC3 -> ac3();
          case DTS -> dts();
          default -> mpeg();
        };
    if (length < head.length) {
      lost = true;
      findings.add(
          Rule.SOUND_FORMAT,
          place,
          "%s: where a frame should begin there is none of %s at 48 kHz",
          name(),
          coding);
      return;
    }
    left = length - head.length;
    if (time != NONE) {
      time += ticks;
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
    ticks = AC3_TICKS;
    int rate = AC3_RATES[code / 2];
    int mode = u8(6) >> 5;
    int skipped = (mode & 1) != 0 && mode != 1 ? 2 : 0;
    skipped += (mode & 4) != 0 ? 2 : 0;
    skipped += mode == 2 ? 2 : 0;
    int low = (u8(6) << 8 | u8(7)) >> (12 - skipped) & 1;
    if (frameStart == 0) {
      most(rate, 448);
      channels(AC3_CHANNELS[mode] + low);
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
    ticks = MPEG_TICKS;
    return 3 * LAYER_2_RATES[code];
  }

  private int dts() {
    int sync = u8(0) << 24 | u8(1) << 16 | u8(2) << 8 | u8(3);
    int blocks = ((u8(4) & 1) << 6 | u8(5) >> 2) + 1;
    int size = ((u8(5) & 3) << 12 | u8(6) << 4 | u8(7) >> 4) + 1;
    int mode = (u8(7) & 15) << 2 | u8(8) >> 6;
    if (sync != DTS_SYNC || (u8(8) >> 2 & 15) != DTS_48_KHZ || mode >= DTS_CHANNELS.length) {
      return 0;
    }
    ticks = blocks * DTS_BLOCK_TICKS;
    if (frameStart == 0) {
      int low = (u8(10) >> 1 & 3) == 0 ? 0 : 1;
      most(size * 8 * 90 / ticks, DTS_MOST);
      channels(DTS_CHANNELS[mode] + low);
    }
    return size;
  }

  private void most(int rate, int most) {
    findings.require(
        rate <= most, Rule.SOUND_FORMAT, place, "%s has %d kb/s, above %d", name(), rate, most);
  }

  @Override
  void end() {
    if (!lost) {
      buffer.end(frameTime == NONE ? NONE : frameTime * Pack.TICKS_PER_PTS);
      ended(time);
    }
  }
}
