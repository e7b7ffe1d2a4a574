package boxset.editions.channel;

import boxset.tools.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The frames of a channel, counted from its first.
 *
 * @param epoch when frame 0 begins; whole seconds, as every time of day is
 * @param rate frames a second
 */
record FrameGrid(Instant epoch, Rate rate) {
  private static final long NANOS = 1_000_000_000L;

  FrameGrid {
    if (!epoch.equals(epoch.truncatedTo(ChronoUnit.SECONDS)) || !rate.known()) {
      throw new IllegalArgumentException("No grid begins at " + epoch + " with " + rate);
    }
  }

  /** The first frame that does not begin before a moment. */
  long atOrAfter(Instant moment) {
    long seconds = moment.getEpochSecond() - epoch.getEpochSecond();
    return Math.ceilDiv(
        Math.multiplyExact(seconds, (long) rate.numerator()), (long) rate.denominator());
  }

  /** The fewest frames that last as long. */
  long framesOf(Duration length) {
    return Math.ceilDiv(
        Math.multiplyExact(length.toMillis(), (long) rate.numerator()), 1000L * rate.denominator());
  }

  /** When a frame begins, rounded down to nanoseconds. */
  Instant at(long frame) {
    long units = Math.multiplyExact(frame, (long) rate.denominator());
    long seconds = Math.floorDiv(units, (long) rate.numerator());
    long rest = units - seconds * rate.numerator();
    return epoch.plusSeconds(seconds).plusNanos(rest * NANOS / rate.numerator());
  }
}
