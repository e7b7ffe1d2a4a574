package boxset.editions.dvd;

import boxset.editions.disc.BitBudget;
import boxset.editions.disc.DiscItem;
import boxset.editions.disc.DiscPlanner;
import boxset.formats.ifo.VideoStandard;
import boxset.series.model.Series;
import boxset.steps.DvdQuality;
import boxset.steps.DvdTiming;
import boxset.steps.Spot;
import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What has been decided about discs, in words for a user. */
final class DvdDecisions {
  private static final double GIGABYTE = 1e9;

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

  /** Chapters that cannot be on a disc. */
  static List<String> lost(List<DvdProgramme> programmes) {
    List<String> all = new ArrayList<>();
    for (DvdProgramme programme : programmes) {
      for (long lost : programme.points().lost()) {
        all.add(
            "%s: the chapter at %s is less than 0.4 s from another or from the end; on DVD it is none."
                .formatted(
                    programme.programme().name(), Spot.at(lost, programme.timing().shown())));
      }
    }
    return all;
  }

  /**
   * Themes that no disc can play, because their moments are on several, or not only in parts.
   *
   * @param discs the parts on each disc
   */
  static List<String> apart(Series series, List<List<DvdProgramme>> discs) {
    return series.themes().stream()
        .filter(theme -> discs.stream().allMatch(parts -> DiscTitles.reel(theme, parts).isEmpty()))
        .map(theme ->
            "The theme %s is on no disc: its moments are not all in parts on one disc."
                .formatted(theme.title()))
        .toList();
  }

  /** What is on a disc, and how good it looks. */
  static String disc(
      String file,
      int number,
      List<DiscPlanner.Planned> discs,
      List<DvdProgramme> programmes,
      boolean draft) {
    DiscPlanner.Planned disc = discs.get(number - 1);
    long millis = disc.items().stream().mapToLong(DiscItem::millis).sum();
    String names =
        programmes.stream()
            .map(programme -> programme.programme().name())
            .collect(Collectors.joining(", "));
    String place =
        String.format(
            Locale.ROOT,
            "%s.iso: disc %d of %d, %s: %s, %s",
            file,
            number,
            discs.size(),
            disc.format(),
            names,
            Spot.clock(millis));
    return draft
        ? place + "; a draft."
        : String.format(
            Locale.ROOT,
            "%s, about %.2f of %.2f GB. Quality %.1f, where 2 is the best and 12 the worst.",
            place,
            BitBudget.bytes(disc.items(), disc.floor()) / GIGABYTE,
            disc.format().bytes() / GIGABYTE,
            (double) disc.floor() / DvdQuality.STEP);
  }

  private static String rate(Rate rate) {
    return rate.denominator() == 1
        ? Integer.toString(rate.numerator())
        : String.format(Locale.ROOT, "%.2f", rate.framesPerSecond());
  }
}
