package boxset.formats.ifo;

import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.MalformedException;
import boxset.formats.bytes.Structure;

/**
 * A duration as players show it: hours, minutes, seconds and frames in decimal digits.
 *
 * <p>NTSC counts 30 frames a second without dropping any, so that it falls behind a clock by 1.001.
 *
 * @param frames of two fields
 */
public record DvdTime(VideoStandard standard, long frames) implements Structure {
  /** How long so many fields last; half a frame is not counted. */
  public static DvdTime ofFields(VideoStandard standard, long fields) {
    return new DvdTime(standard, fields / 2);
  }

  /**
   * Reads the four bytes at an offset.
   *
   * @throws MalformedException when they are not decimal digits of a time, or name no rate
   */
  public static DvdTime read(FieldReader r, long at) throws MalformedException {
    int hours = digits(r, at, 0xFF, 99);
    int minutes = digits(r, at + 1, 0xFF, 59);
    int seconds = digits(r, at + 2, 0xFF, 59);
    VideoStandard standard =
        switch (r.u8(at + 3) >> 6) {
          case 1 -> VideoStandard.PAL;
          case 3 -> VideoStandard.NTSC;
          default -> {
            if (r.u32(at) == 0) {
              yield VideoStandard.PAL;
            }
            throw new MalformedException(r.name() + ": a time names neither 25 nor 30 frames");
          }
        };
    int frames = digits(r, at + 3, 0x3F, standard.framesPerSecond() - 1);
    return new DvdTime(
        standard, (hours * 3600L + minutes * 60L + seconds) * standard.framesPerSecond() + frames);
  }

  private static int digits(FieldReader r, long at, int mask, int most) throws MalformedException {
    int byteValue = r.u8(at) & mask;
    int value = (byteValue >> 4) * 10 + (byteValue & 15);
    if ((byteValue & 15) > 9 || value > most) {
      throw new MalformedException("%s: %02x is no part of a time".formatted(r.name(), byteValue));
    }
    return value;
  }

  @Override
  public void write(FieldWriter w) {
    long seconds = frames / standard.framesPerSecond();
    w.u8("hour", decimal(seconds / 3600));
    w.u8("minute", decimal(seconds / 60 % 60));
    w.u8("second", decimal(seconds % 60));
    try (var b = w.bits(1)) {
      b.u(2, "frame_rate", standard.timeRateCode());
      b.u(6, "frame", decimal(frames % standard.framesPerSecond()));
    }
  }

  private static long decimal(long value) {
    return 16 * (value / 10) + value % 10;
  }
}
