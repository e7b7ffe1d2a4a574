package boxset.formats.bdcheck;

import boxset.formats.findings.Findings;

/**
 * Looks into sound: frames of AC-3 and units of LPCM whether they are what the tables say, the
 * first bytes of DTS, and of all sound whether it goes on without a gap.
 */
final class SoundCheck implements StreamCheck {
  private static final int AC_3_SYNC = 0x0B77;
  private static final int AC_3_TICKS = 2880;
  private static final int AC_3_LARGEST_BSID = 10;
  private static final int[] AC_3_RATES = {
    32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640
  };

  private static final int LPCM_HEADER_BYTES = 4;

  /** By channel_assignment: recorded channels, of which there is an even number; 0 for none. */
  private static final int[] LPCM_CHANNELS = {0, 2, 0, 2, 4, 4, 4, 4, 6, 6, 8, 8, 0, 0, 0, 0};

  /** A millisecond: makers round differently. */
  private static final long TOLERANCE = 90;

  private final FoundStream stream;
  private final String name;
  private final ClipPlace place;
  private final Findings findings;
  private long due = NO_STAMP;
  private boolean timed;

  SoundCheck(FoundStream stream, ClipPlace place, Findings findings) {
    this.stream = stream;
    this.name = stream.name();
    this.place = place;
    this.findings = findings;
  }

  @Override
  public void unit(byte[] bytes, int length, long pts, long dts, long packet) {
    if (pts == NO_STAMP) {
      findings.require(
          stream.coding() == FoundStream.TRUE_HD,
          Rule.PES,
          place,
          "%s: a packet has no time stamp",
          name);
      return;
    }
    long ticks =
        switch (stream.coding()) {
          case FoundStream.AC_3 -> ac3(bytes, length);
          case FoundStream.LPCM -> lpcm(bytes, length);
          case FoundStream.DTS -> dts(bytes, length);
          default -> 0;
        };
    if (due != NO_STAMP) {
      if (timed) {
        findings.require(
            Math.abs(pts - due) <= TOLERANCE,
            Rule.SOUND_GAP,
            place,
            "%s: it goes on %.1f ms %s it should",
            name,
            Math.abs(pts - due) / 90.0,
            pts > due ? "later than" : "before");
      } else {
        findings.require(pts >= due, Rule.STREAM_TIME, place, "%s: its time goes back", name);
      }
    }
    timed = ticks > 0;
    due = pts + ticks;
  }

  private long ac3(byte[] bytes, int length) {
    int frames = 0;
    int at = 0;
    while (at + 8 <= length) {
      int sync = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
      int code = bytes[at + 4] & 0xFF;
      int bsid = (bytes[at + 5] & 0xFF) >> 3;
      boolean sound =
          sync == AC_3_SYNC
              && code >> 6 == 0
              && (code & 0x3F) < 2 * AC_3_RATES.length
              && bsid <= AC_3_LARGEST_BSID;
      if (!sound) {
        findings.add(
            Rule.SOUND_FORMAT, place, "%s: no frame of AC-3 at 48 kHz is where one is due", name);
        return 0;
      }
      if (frames == 0) {
        format(ac3Channels(bytes, at), 1);
      }
      frames++;
      at += 4 * AC_3_RATES[(code & 0x3F) / 2];
    }
    findings.require(
        at == length && frames > 0,
        Rule.SOUND_FORMAT,
        place,
        "%s: a packet of %d bytes does not end with a frame, which ends at %d",
        name,
        length,
        at);
    return (long) frames * AC_3_TICKS;
  }

  /** acmod and lfeon (ETSI TS 102 366, 4.4.2.3 to 4.4.2.7). */
  private static int ac3Channels(byte[] bytes, int at) {
    int mode = (bytes[at + 6] & 0xFF) >> 5;
    int skipped = (mode & 1) != 0 && mode != 1 ? 2 : 0;
    skipped += (mode & 4) != 0 ? 2 : 0;
    skipped += mode == 2 ? 2 : 0;
    int word = (bytes[at + 6] & 0xFF) << 8 | (bytes[at + 7] & 0xFF);
    return new int[] {2, 1, 2, 3, 3, 4, 4, 5}[mode] + (word >> (12 - skipped) & 1);
  }

  private void format(int channels, int rate) {
    int due = channels == 1 ? 1 : channels == 2 ? 3 : 6;
    boolean plain = stream.format() == 1 || stream.format() == 3 || stream.format() == 6;
    findings.require(
        (!plain || due == stream.format()) && rate == stream.rate(),
        Rule.SOUND_FORMAT,
        place,
        "%s: it has %d channels at rate %d, and the tables say format %d at rate %d",
        name,
        channels,
        rate,
        stream.format(),
        stream.rate());
  }

  private long lpcm(byte[] bytes, int length) {
    if (length < LPCM_HEADER_BYTES) {
      findings.add(Rule.SOUND_FORMAT, place, "%s: a unit has no header", name);
      return 0;
    }
    int size = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    int assignment = (bytes[2] & 0xFF) >> 4;
    int rate = bytes[2] & 15;
    int bits = (bytes[3] & 0xFF) >> 6;
    int hertz = rate == 1 ? 48_000 : rate == 4 ? 96_000 : rate == 5 ? 192_000 : 0;
    int channels = LPCM_CHANNELS[assignment];
    findings.require(
        size == length - LPCM_HEADER_BYTES && hertz > 0 && bits > 0 && channels > 0,
        Rule.SOUND_FORMAT,
        place,
        "%s: the header 0x%02X%02X%02X%02X does not fit a unit of %d bytes",
        name,
        bytes[0] & 0xFF,
        bytes[1] & 0xFF,
        bytes[2] & 0xFF,
        bytes[3] & 0xFF,
        length);
    if (hertz == 0 || bits == 0 || channels == 0) {
      return 0;
    }
    format(assignment == 1 ? 1 : assignment == 3 ? 2 : 6, rate);
    long samples = size / (channels * (bits == 1 ? 2L : 3L));
    return samples * 90_000 / hertz;
  }

  private long dts(byte[] bytes, int length) {
    boolean sync =
        length >= 4
            && bytes[0] == 0x7F
            && (bytes[1] & 0xFF) == 0xFE
            && (bytes[2] & 0xFF) == 0x80
            && bytes[3] == 1;
    findings.require(
        sync, Rule.SOUND_FORMAT, place, "%s: a packet does not begin with a frame of DTS", name);
    return 0;
  }

  @Override
  public void end() {
    due = NO_STAMP;
    timed = false;
  }
}
