package boxset.editions.preflight;

import boxset.editions.Programme;
import boxset.series.diagnostics.Place;
import boxset.series.diagnostics.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is found about one programme, or about the series. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  List<Finding> all() {
    return List.copyOf(all);
  }

  /** Findings about one programme go in here. */
  Sink about(Programme programme) {
    return new Sink(Optional.of(programme.name()));
  }

  /** Findings about all of them together. */
  Sink aboutSeries() {
    return new Sink(Optional.empty());
  }

  /** Takes findings that are about the same thing. */
  final class Sink {
    private final Optional<String> programme;

    private Sink(Optional<String> programme) {
      this.programme = programme;
    }

    void error(Place place, String problem, String remedy) {
      add(Severity.ERROR, Optional.empty(), place, problem, remedy);
    }

    void warn(Place place, String problem, String remedy) {
      add(Severity.WARNING, Optional.empty(), place, problem, remedy);
    }

    void note(Place place, String problem, String remedy) {
      add(Severity.NOTE, Optional.empty(), place, problem, remedy);
    }

    void add(
        Severity severity, Optional<String> timecode, Place place, String problem, String remedy) {
      Optional<Place> known = place.file().isEmpty() ? Optional.empty() : Optional.of(place);
      all.add(new Finding(severity, programme, timecode, known, problem, remedy));
    }
  }
}
