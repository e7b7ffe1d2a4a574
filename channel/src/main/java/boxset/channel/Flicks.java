package boxset.channel;

import boxset.formats.cmaf.FrameRate;
import java.time.Duration;
import java.time.Instant;

/**
 * Time in flicks, 1/705,600,000 s, as a {@code long}: since 1970 it lasts until 2384. A frame of
 * 23.976, 24, 25, 29.97, 30, 50, 59.94 and 60 pictures a second, a frame of AAC and a tick of 44.1
 * kHz, 48 kHz or 90 kHz are whole numbers of them, so that sums of any length are exact. They stay
 * inside: what is written is milliseconds, microseconds or ticks, because JSON and MPDs are read
 * with 53 bits, which is 147 days of flicks.
 */
public final class Flicks {
  /** In a second. */
  public static final long PER_SECOND = 705_600_000;

  private static final long MOST_SECONDS = Long.MAX_VALUE / PER_SECOND / 2;

  private static final long PER_MILLISECOND = PER_SECOND / 1000;

  private Flicks() {}

  /**
   * What one picture lasts.
   *
   * @throws ScheduleException when it is not a whole number
   */
  public static long perFrame(FrameRate rate) {
    return divided(PER_SECOND * rate.denominator(), rate.numerator(), "frame");
  }

  /**
   * What one tick of a clock lasts.
   *
   * @throws ScheduleException when it is not a whole number
   */
  public static long perTick(long ticksPerSecond) {
    return divided(PER_SECOND, ticksPerSecond, "tick");
  }

  private static long divided(long flicks, long by, String what) {
    if (by <= 0 || flicks % by != 0) {
      throw new ScheduleException(
          "A %s of %d/%d of a flick cannot be added up exactly; take 23.976, 24, 25, 29.97, 30, 50, 59.94 or 60 pictures a second, or 44.1, 48 or 90 kHz"
              .formatted(what, flicks, by));
    }
    return flicks / by;
  }

  /** Whether an instant, and what is near it, can be told. */
  public static boolean holds(Instant instant) {
    return Math.abs(instant.getEpochSecond()) < MOST_SECONDS;
  }

  /** Since 1970, rounded down. */
  public static long of(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), ofNanos(instant.getNano()));
  }

  /** Rounded down. */
  public static long of(Duration duration) {
    return Math.addExact(
        Math.multiplyExact(duration.getSeconds(), PER_SECOND), ofNanos(duration.getNano()));
  }

  /** The instant so many flicks after 1970, rounded down to a nanosecond. */
  public static Instant instant(long flicks) {
    long seconds = Math.floorDiv(flicks, PER_SECOND);
    return Instant.ofEpochSecond(seconds, (flicks - seconds * PER_SECOND) * 10_000 / 7056);
  }

  /** Milliseconds, rounded down: the one rounding by which every date and time is written. */
  public static long milliseconds(long flicks) {
    return Math.floorDiv(flicks, PER_MILLISECOND);
  }

  /** Microseconds, rounded to the nearest. */
  public static long microseconds(long flicks) {
    long seconds = Math.floorDiv(flicks, PER_SECOND);
    return seconds * 1_000_000 + ((flicks - seconds * PER_SECOND) * 10 + 3528) / 7056;
  }

  private static long ofNanos(long nanos) {
    return nanos * 7056 / 10_000;
  }
}
