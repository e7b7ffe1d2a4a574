package boxset.editions.disc;

import boxset.editions.Facts;
import boxset.editions.Programme;
import boxset.series.model.Series;
import boxset.series.model.Theme;
import boxset.steps.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has been decided about discs of any kind, in words for a user. */
public final class DiscDecisions {
  private static final double GIGABYTE = 1e9;

  private DiscDecisions() {}

  /**
   * Why programmes are on no disc, by their ids. One whose master nobody has looked into yet is not
   * among them.
   *
   * @param made whether discs can have a programme
   */
  public static Map<String, String> without(Series series, Facts facts, Predicate<Programme> made) {
    Map<String, String> all = new TreeMap<>();
    for (Programme programme : Programme.of(series)) {
      String master = programme.file().path();
      if (facts.of(master).isPresent() && !made.test(programme)) {
        all.put(
            programme.id(),
            "%s: %s has no picture that lasts. Name a master that has one."
                .formatted(programme.name(), master));
      }
    }
    return all;
  }

  /**
   * Why there is no disc at all.
   *
   * @param medium what discs of the kind are called
   * @param format the one that is asked for, or the largest
   */
  public static String tooMuch(String medium, DiscFormat format) {
    return "The %s cannot be made: what is kept together does not fit on one %s. Keep less together,"
            .formatted(medium, format)
        + " or ask for a larger `format`.";
  }

  /**
   * Chapters that cannot be on a disc.
   *
   * @param medium what discs of the kind are called
   * @param shortest how near to another place a chapter cannot be: {@code 0.4 s}
   */
  public static List<String> lost(
      List<? extends DiscProgramme> programmes, String medium, String shortest) {
    List<String> all = new ArrayList<>();
    for (DiscProgramme programme : programmes) {
      for (long lost : programme.points().lost()) {
        all.add(
            "%s: the chapter at %s is less than %s from another or from the end; on %s it is none."
                .formatted(
                    programme.programme().name(),
                    Spot.at(lost, programme.timing().shown()),
                    shortest,
                    medium));
      }
    }
    return all;
  }

  /** Sounds and captions that discs have no room for; what both are without is said once. */
  public static List<String> dropped(StreamOrder parts, StreamOrder extras) {
    return Stream.concat(parts.dropped().stream(), extras.dropped().stream())
        .distinct()
        .map(words -> words + ".")
        .toList();
  }

  /**
   * Themes that no disc can play, because their moments are on several, or not only in parts.
   *
   * @param played whether some disc plays a theme
   */
  public static List<String> apart(Series series, Predicate<Theme> played) {
    return series.themes().stream()
        .filter(played.negate())
        .map(theme ->
            "The theme %s is on no disc: its moments are not all in parts on one disc."
                .formatted(theme.title()))
        .toList();
  }

  /**
   * What is on a disc, and how good it looks.
   *
   * @param file its name without an ending
   * @param number from 1
   * @param discs all of the set
   * @param programmes on it
   * @param quality a sentence; empty of a draft
   */
  public static String disc(
      String file,
      int number,
      List<DiscPlanner.Planned> discs,
      List<? extends DiscProgramme> programmes,
      String quality) {
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
    return quality.isEmpty()
        ? place + "; a draft."
        : String.format(
            Locale.ROOT,
            "%s, about %.2f of %.2f GB. %s",
            place,
            BitBudget.bytes(disc.items(), disc.floor()) / GIGABYTE,
            disc.format().bytes() / GIGABYTE,
            quality);
  }
}
