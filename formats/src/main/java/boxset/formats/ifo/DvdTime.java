package boxset.formats.ifo;

import boxset.formats.bytes.FieldWriter;
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
