package boxset.editions.bluray;

import boxset.editions.Facts;
import boxset.editions.Programme;
import boxset.editions.disc.DiscGroups;
import boxset.editions.disc.StreamOrder;
import boxset.series.model.Series;
import boxset.series.model.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A series as Blu-ray discs have it.
 *
 * @param parts in order
 * @param extras and interviews, in order
 */
record BluraySeries(Series series, List<BlurayProgramme> parts, List<BlurayProgramme> extras) {
  static BluraySeries of(Series series, Facts facts, Set<String> without) {
    List<BlurayProgramme> parts = new ArrayList<>();
    List<BlurayProgramme> extras = new ArrayList<>();
    for (Programme programme : Programme.of(series)) {
      if (!without.contains(programme.id())) {
        BlurayProgramme.of(programme, facts)
            .ifPresent((programme.kind() == Programme.Kind.PART ? parts : extras)::add);
      }
    }
    return new BluraySeries(series, parts, extras);
  }

  List<BlurayProgramme> all() {
    return Stream.concat(parts.stream(), extras.stream()).toList();
  }

  /** The order of the streams of parts, on all discs. */
  StreamOrder partOrder() {
    return StreamOrder.of(parts, BlurayStreams.LIMITS);
  }

  /** The order of the streams of extras, on all discs. */
  StreamOrder extraOrder() {
    return StreamOrder.of(extras, BlurayStreams.LIMITS);
  }

  /** What has to be on one disc, in order. */
  List<List<BlurayProgramme>> groups() {
    List<List<String>> together =
        series.windows().bluray().map(Window.Bluray::keepTogether).orElse(List.of());
    return DiscGroups.of(series, together, parts, extras);
  }
}
