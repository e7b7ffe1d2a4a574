package boxset.formats.pgs;

import java.util.List;
import java.util.OptionalLong;

/**
 * How fast a player's two graphics decoders are, and what they can hold. A menu is decoded and
 * drawn at half the rate of captions (US patents 7,634,739 and 7,680,394; {@code masstock/libblu}).
 */
public enum GraphicsDecoder {
  /** Captions: decoded at 128 Mb/s, drawn at 256 Mb/s. */
  PRESENTATION(16_000_000, 32_000_000, 4 << 20),

  /** Menus: decoded at 64 Mb/s, drawn at 128 Mb/s. */
  INTERACTIVE(8_000_000, 16_000_000, 16 << 20);

  /** Ticks of its clock, a second. */
  public static final int CLOCK_HZ = 90_000;

  /** Bytes that come into the coded data buffer, a second: 16 Mb/s. */
  public static final int CODED_BYTES_PER_SECOND = 2_000_000;

  /** What the coded data buffer holds at least, in bytes. */
  public static final int CODED_BUFFER_BYTES = 1 << 20;

  /** Bytes of the header of a segment's packet. */
  private static final int PACKET_HEADER_BYTES = 19;

  private final int decodedPixelsPerSecond;
  private final int copiedPixelsPerSecond;
  private final int objectPixels;

  /**
   * @param decodedPixelsPerSecond into the object buffer (Rd)
   * @param copiedPixelsPerSecond to the graphics plane, or cleared there (Rc)
   */
  GraphicsDecoder(int decodedPixelsPerSecond, int copiedPixelsPerSecond, int objectPixels) {
    this.decodedPixelsPerSecond = decodedPixelsPerSecond;
    this.copiedPixelsPerSecond = copiedPixelsPerSecond;
    this.objectPixels = objectPixels;
  }

  /** What the object buffer holds, in pixels. */
  public int objectPixels() {
    return objectPixels;
  }

  /** How long an object of so many pixels is decoded, in ticks. */
  public long decodeTicks(long pixels) {
    return Math.ceilDiv(pixels * CLOCK_HZ, decodedPixelsPerSecond);
  }

  /** How long so many pixels of the plane are written or cleared, in ticks. */
  public long copyTicks(long pixels) {
    return Math.ceilDiv(pixels * CLOCK_HZ, copiedPixelsPerSecond);
  }

  /**
   * When the coded data buffer would have to hold more than it can, because what is decoded soon
   * after comes in too slowly; nothing when it never has to.
   *
   * @param segments of a stream, in the order of their decoding times
   * @return the latest such time, in ticks
   */
  public static OptionalLong overfilled(List<Segment> segments) {
    double waiting = 0;
    long next = Long.MAX_VALUE;
    for (Segment segment : segments.reversed()) {
      if (next != Long.MAX_VALUE) {
        double arrived = (double) (next - segment.dts()) * CODED_BYTES_PER_SECOND / CLOCK_HZ;
        waiting = Math.max(0, waiting - arrived);
      }
      waiting += segment.bytes().size() + PACKET_HEADER_BYTES;
      next = segment.dts();
      if (waiting > CODED_BUFFER_BYTES) {
        return OptionalLong.of(segment.dts());
      }
    }
    return OptionalLong.empty();
  }
}
