package boxset.editions.bluray;

import boxset.steps.BlurayQuality;
import boxset.steps.BlurayTiming;
import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What has been decided about Blu-ray discs, in words for a user. */
final class BlurayDecisions {
  /** That the mix is not as it was delivered, though nobody asked for that. */
  static final String COMPRESSED =
      "The mix is AC-3 on Blu-ray: as it was delivered, it would cost discs or the picture too much."
          + " `sound: lossless` asks for it all the same.";

  private BlurayDecisions() {}

  /** How pictures that Blu-ray does not know as they are will be shown. */
  static List<String> timing(List<BlurayProgramme> programmes) {
    List<String> all = new ArrayList<>();
    for (BlurayProgramme programme : programmes) {
      String words = words(programme.timing());
      if (!words.isEmpty()) {
        all.add(programme.programme().name() + ": " + words);
      }
    }
    return all;
  }

  private static String words(BlurayTiming timing) {
    Rate natural = timing.natural();
    Rate read = timing.read();
    boolean multiple =
        (long) read.numerator()
                * natural.denominator()
                % ((long) natural.numerator() * read.denominator())
            == 0;
    if (!multiple) {
      return String.format(
          Locale.ROOT,
          "its %s pictures a second become %s on Blu-ray, each the nearest in time.",
          rate(natural),
          rate(read));
    }
    return timing.speed().framesPerSecond() == 1
        ? ""
        : "its %s pictures a second are shown 0.1 %% more slowly on Blu-ray, with its sound."
            .formatted(rate(natural));
  }

  /** That parts cannot play as one title. */
  static List<String> formats(List<BlurayProgramme> parts) {
    List<String> formats =
        parts.stream()
            .map(part ->
                part.timing().format().height() + " lines at " + rate(part.timing().shown()))
            .distinct()
            .toList();
    return formats.size() > 1
        ? List.of(
            "Parts have pictures of several formats (%s); on Blu-ray each is a title of its own, and"
                    .formatted(String.join(", ", formats))
                + " play all plays one after the other, with a short pause.")
        : List.of();
  }

  /** How good a disc looks. */
  static String quality(int step) {
    return String.format(
        Locale.ROOT,
        "Quality %.1f, where %.0f is the best and %.0f the worst.",
        factor(step),
        factor(BlurayQuality.BEST),
        factor(BlurayQuality.WORST));
  }

  private static double factor(int step) {
    return new BlurayQuality(step, BlurayQuality.MOST_KILOBITS).rateFactor();
  }

  private static String rate(Rate rate) {
    return rate.denominator() == 1
        ? Integer.toString(rate.numerator())
        : String.format(Locale.ROOT, "%.2f", rate.framesPerSecond());
  }
}
