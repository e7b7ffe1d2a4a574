package boxset.formats.bdcheck;

import boxset.formats.avc.HrdParameters;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The coded picture buffer that a stream says it is made for (ITU-T H.264, C.1.1). Times are in
 * 1/90000 s.
 */
final class PictureBuffer {
  /** What rounding to a tick may cost, and streams that are cut and joined. */
  private static final double TOLERANCE = 90;

  /** What is wrong when a picture has come; nothing, when it is empty. */
  record Verdict(double late, double over) {}

  private record Waiting(double decoded, long bits) {}

  private final HrdParameters hrd;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private double arrived = Double.NEGATIVE_INFINITY;
  private long bits;
  private double window;
  private double first;

  PictureBuffer(HrdParameters hrd) {
    this.hrd = hrd;
  }

  /** How long it takes at the stream's own rate until it is full. */
  long fullTicks() {
    return Math.ceilDiv(hrd.bufferBits() * 90_000, hrd.bitRate());
  }

  /** A buffering period begins with the next picture. */
  void period(long initialDelay, long offset) {
    window = initialDelay + (double) offset;
    first = initialDelay;
  }

  /**
   * A picture.
   *
   * @return how late it is in 1/90000 s and how many bits there are too many, 0 when it is sound
   */
  Verdict picture(double decoded, int bytes) {
    double earliest = decoded - (first > 0 ? first : window);
    first = 0;
    double begins = Math.max(arrived, earliest);
    arrived = begins + 8.0 * bytes * 90_000 / hrd.bitRate();
    while (!waiting.isEmpty() && waiting.peekFirst().decoded() <= arrived) {
      bits -= waiting.removeFirst().bits();
    }
    waiting.addLast(new Waiting(decoded, 8L * bytes));
    bits += 8L * bytes;
    double late = arrived - decoded;
    double over = bits - hrd.bufferBits() - hrd.bitRate() * TOLERANCE / 90_000;
    if (late > TOLERANCE || over > 0) {
      arrived = Double.NEGATIVE_INFINITY; // said once, and begun anew
    }
    return new Verdict(late > TOLERANCE ? late : 0, Math.max(0, over));
  }

  void restart() {
    waiting.clear();
    bits = 0;
    arrived = Double.NEGATIVE_INFINITY;
  }
}
