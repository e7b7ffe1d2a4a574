package boxset.editions.dvd;

import boxset.editions.Facts;
import boxset.editions.Programme;
import boxset.editions.disc.DiscGroups;
import boxset.editions.disc.StreamOrder;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.series.model.Series;
import boxset.series.model.Window;
import boxset.steps.DvdTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A series as discs of one standard have it.
 *
 * @param parts in order
 * @param extras and interviews, in order
 */
record DvdSeries(Series series, List<DvdProgramme> parts, List<DvdProgramme> extras) {
  /** A picture that is wider than this, width by height, goes into a frame of 16:9. */
  private static final double WIDE = 1.5;

  static DvdSeries of(Series series, Facts facts, VideoStandard standard, Set<String> without) {
    List<DvdProgramme> parts = new ArrayList<>();
    List<DvdProgramme> extras = new ArrayList<>();
    for (Programme programme : Programme.of(series)) {
      if (!without.contains(programme.id())) {
        DvdProgramme.of(programme, facts, standard)
            .ifPresent((programme.kind() == Programme.Kind.PART ? parts : extras)::add);
      }
    }
    return new DvdSeries(series, parts, extras);
  }

  /** The standards that the window names, or the one that shows the first part as it is. */
  static List<VideoStandard> standards(Series series, Facts facts) {
    List<Window.Standard> said =
        series.windows().dvd().map(Window.Dvd::standards).orElse(List.of());
    if (!said.isEmpty()) {
      return said.stream().distinct().map(name -> VideoStandard.valueOf(name.name())).toList();
    }
    return Programme.of(series).stream()
        .flatMap(programme -> DvdProgramme.of(programme, facts, VideoStandard.PAL).stream())
        .findFirst()
        .map(first -> List.of(DvdTiming.fitting(first.picture().rate())))
        .orElse(List.of());
  }

  List<DvdProgramme> all() {
    return Stream.concat(parts.stream(), extras.stream()).toList();
  }

  /** The frame of the programmes that a programme is in one title set with. */
  Aspect aspect(DvdProgramme programme) {
    Optional<Window.Aspect> said = series.windows().dvd().flatMap(Window.Dvd::aspect);
    if (said.isPresent()) {
      return Aspect.valueOf(said.get().name());
    }
    List<DvdProgramme> set = parts.contains(programme) ? parts : extras;
    return set.stream().anyMatch(each -> each.shape() > WIDE)
        ? Aspect.SIXTEEN_BY_NINE
        : Aspect.FOUR_BY_THREE;
  }

  StreamOrder order(List<DvdProgramme> set) {
    return StreamOrder.of(set, DvdStreams.LIMITS);
  }

  /** What has to be on one disc, in order. */
  List<List<DvdProgramme>> groups() {
    List<List<String>> together =
        series.windows().dvd().map(Window.Dvd::keepTogether).orElse(List.of());
    return DiscGroups.of(series, together, parts, extras);
  }
}
