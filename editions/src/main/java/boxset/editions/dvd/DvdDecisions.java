package boxset.editions.dvd;

import boxset.formats.ifo.VideoStandard;
import boxset.steps.DvdQuality;
import boxset.steps.DvdTiming;
import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What has been decided about discs, in words for a user. */
final class DvdDecisions {
  private DvdDecisions() {}

  /** How pictures that a standard does not know as they are will be shown. */
  static List<String> timing(List<DvdProgramme> programmes) {
    List<String> all = new ArrayList<>();
    for (DvdProgramme programme : programmes) {
      String words = words(programme.timing());
      if (!words.isEmpty()) {
        all.add(programme.programme().name() + ": " + words);
      }
    }
    return all;
  }

  private static String words(DvdTiming timing) {
    String natural = rate(timing.natural());
    VideoStandard standard = timing.standard();
    double speed = timing.speed().framesPerSecond();
    if (!timing.read().equals(timing.natural())) {
      return String.format(
          Locale.ROOT,
          "its %s pictures a second become %s on %s, each the nearest in time.",
          natural,
          timing.woven() ? rate(timing.read()) + " fields" : rate(timing.read()),
          standard);
    }
    if (Math.abs(speed - 1) > 0.01) {
      return String.format(
          Locale.ROOT,
          "its %s pictures a second are shown as %s on %s; it plays %.1f %% faster, and its sound"
              + " is as much higher.",
          natural,
          rate(timing.shown()),
          standard,
          100 * (speed - 1));
    }
    if (speed != 1) {
      return String.format(
          Locale.ROOT,
          "its %s pictures a second are shown 0.1 %% more slowly on %s, with its sound.",
          natural,
          standard);
    }
    boolean film = timing.natural().equals(new Rate(24_000, 1001));
    if (!timing.woven()
        && !film
        && timing.pulldown().fields() != 2 * timing.pulldown().pictures()) {
      return String.format(
          Locale.ROOT,
          "its %s pictures a second are shown on %s for two or three fields each; none is made"
              + " anew, and the sound stays as it is.",
          natural,
          standard);
    }
    return "";
  }

  /** How good a disc looks. */
  static String quality(int floor) {
    return String.format(
        Locale.ROOT,
        "Quality %.1f, where 2 is the best and 12 the worst.",
        (double) floor / DvdQuality.STEP);
  }

  private static String rate(Rate rate) {
    return rate.denominator() == 1
        ? Integer.toString(rate.numerator())
        : String.format(Locale.ROOT, "%.2f", rate.framesPerSecond());
  }
}
