package boxset.formats.pgs;

import java.util.List;
import java.util.OptionalLong;

/** How fast a player's graphics decoder is, and what it can hold. */
public final class GraphicsDecoder {
  /** Ticks of its clock, a second. */
  public static final int CLOCK_HZ = 90_000;

  /** Pixels decoded into the object buffer, a second: 128 Mb/s. */
  public static final int DECODED_PIXELS_PER_SECOND = 16_000_000;

  /** Pixels copied to the graphics plane or cleared there, a second: 256 Mb/s. */
  public static final int COPIED_PIXELS_PER_SECOND = 32_000_000;

  /** Bytes that come into the coded data buffer, a second: 16 Mb/s. */
  public static final int CODED_BYTES_PER_SECOND = 2_000_000;

  /** What the coded data buffer holds, in bytes. */
  public static final int CODED_BUFFER_BYTES = 1 << 20;

  /** What the object buffer of presentation graphics holds, in pixels. */
  public static final int PRESENTATION_OBJECT_PIXELS = 4 << 20;

  /** What the object buffer of interactive graphics holds, in pixels. */
  public static final int INTERACTIVE_OBJECT_PIXELS = 16 << 20;

  /** Bytes of the header of a segment's packet. */
  private static final int PACKET_HEADER_BYTES = 19;

  private GraphicsDecoder() {}

  /** How long an object of so many pixels is decoded, in ticks. */
  public static long decodeTicks(long pixels) {
    return Math.ceilDiv(pixels * CLOCK_HZ, DECODED_PIXELS_PER_SECOND);
  }

  /** How long so many pixels of the plane are written or cleared, in ticks. */
  public static long copyTicks(long pixels) {
    return Math.ceilDiv(pixels * CLOCK_HZ, COPIED_PIXELS_PER_SECOND);
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
