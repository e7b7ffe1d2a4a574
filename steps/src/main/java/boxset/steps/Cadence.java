package boxset.steps;

import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rate that the time stamps of a track follow.
 *
 * @param rate the constant rate they follow, or the nearest sensible one when they follow none; not
 *     limited
 * @param constant whether each picture lies less than half a frame from its place at that rate
 * @param missing how many more pictures a rate with holes would have
 * @param origin where picture 0 of that rate lies so that all others are nearest to their places,
 *     in units of the time base
 */
record Cadence(Rate rate, boolean constant, long missing, double origin) {
  /** The rates of film, video and low-rate cameras. */
  private static final List<Rate> STANDARD =
      List.of(
          new Rate(10, 1),
          new Rate(12, 1),
          new Rate(25, 2),
          new Rate(15000, 1001),
          new Rate(15, 1),
          new Rate(20, 1),
          new Rate(24000, 1001),
          new Rate(24, 1),
          new Rate(25, 1),
          new Rate(30000, 1001),
          new Rate(30, 1),
          new Rate(48000, 1001),
          new Rate(48, 1),
          new Rate(50, 1),
          new Rate(60000, 1001),
          new Rate(60, 1),
          new Rate(100, 1),
          new Rate(120000, 1001),
          new Rate(120, 1),
          new Rate(240000, 1001),
          new Rate(240, 1));

  /** 23.976 and 24 differ by 0.1 %; rounding in a container's header by less than 0.05 %. */
  private static final double SAME = 0.0005;

  /** A picture more than this share of a frame off its place is not on a grid with holes. */
  private static final double ON_GRID = 0.2;

  /**
   * Measures it.
   *
   * @param times of all pictures in display order, in units of the time base
   * @param unit length of such a unit in seconds
   * @param declared rates that the file claims, the most trusted first
   */
  static Cadence of(long[] times, double unit, List<Rate> declared) {
    List<Rate> known = declared.stream().filter(Rate::known).toList();
    if (times.length < 2 || times[times.length - 1] <= times[0]) {
      Rate rate = known.isEmpty() ? new Rate(25, 1) : nearest(known.getFirst());
      return new Cadence(rate, true, 0, times.length == 0 ? 0 : times[0]);
    }
    double mean = (times.length - 1) / ((times[times.length - 1] - times[0]) * unit);
    double usual = 1 / (medianGap(times) * unit);
    List<Rate> candidates = candidates(known, mean, usual);
    for (Rate rate : candidates) {
      double jitter = STANDARD.contains(rate) ? 0.98 : 0.2;
      Double origin = constantOrigin(times, unit, rate, jitter);
      if (origin != null) {
        return new Cadence(rate, true, 0, origin);
      }
    }
    for (Rate rate : candidates) {
      long missing = missingOnGrid(times, unit, rate);
      if (missing > 0 && missing < times.length / 4) {
        return new Cadence(rate, false, missing, times[0]);
      }
    }
    return new Cadence(nearest(usual), false, 0, times[0]);
  }

  private static List<Rate> candidates(List<Rate> declared, double mean, double usual) {
    Set<Rate> rates = new LinkedHashSet<>();
    declared.forEach(rate -> rates.add(nearest(rate)));
    List<Rate> byDistance = new ArrayList<>(STANDARD);
    byDistance.sort(
        Comparator.comparingDouble(rate ->
            Math.min(
                Math.abs(rate.framesPerSecond() - mean),
                Math.abs(rate.framesPerSecond() - usual))));
    rates.addAll(byDistance.subList(0, 4));
    rates.addAll(declared);
    return List.copyOf(rates);
  }

  /** The standard rate that this one is, but for rounding; or itself. */
  private static Rate nearest(Rate rate) {
    Rate standard = nearest(rate.framesPerSecond());
    double off = standard.framesPerSecond() / rate.framesPerSecond() - 1;
    return Math.abs(off) < SAME ? standard : rate;
  }

  private static Rate nearest(double framesPerSecond) {
    return STANDARD.stream()
        .min(
            Comparator.comparingDouble(
                rate -> Math.abs(Math.log(rate.framesPerSecond() / framesPerSecond))))
        .orElseThrow();
  }

  private static long medianGap(long[] times) {
    long[] gaps = new long[times.length - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = times[i + 1] - times[i];
    }
    Arrays.sort(gaps);
    return Math.max(1, gaps[gaps.length / 2]);
  }

  /**
   * Where picture 0 has to lie; null when the pictures do not keep to their places.
   *
   * @param jitter how far apart the earliest and the latest may be, in frames. A standard rate was
   *     meant; any other is an average, which follows its pictures by itself
   */
  private static @Nullable Double constantOrigin(
      long[] times, double unit, Rate rate, double jitter) {
    double frame = 1 / (rate.framesPerSecond() * unit);
    double slack = Math.max(jitter * frame, Math.min(1.01, 0.98 * frame));
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < times.length; i++) {
      double off = (times[i] - times[0]) - i * frame;
      low = Math.min(low, off);
      high = Math.max(high, off);
      if (high - low >= slack) {
        return null;
      }
    }
    return times[0] + (low + high) / 2;
  }

  private static long missingOnGrid(long[] times, double unit, Rate rate) {
    double frame = 1 / (rate.framesPerSecond() * unit);
    long offGrid = 0;
    long last = -1;
    for (long time : times) {
      double place = (time - times[0]) / frame;
      long slot = Math.round(place);
      if (slot <= last || Math.abs(place - slot) > ON_GRID + 1 / frame) {
        offGrid++;
      }
      last = Math.max(last, slot);
    }
    return offGrid * 50 > times.length ? -1 : last + 1 - times.length;
  }
}
