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
      error(Optional.empty(), place, problem, remedy);
    }

    void warn(Rule rule, Place place, String problem, String remedy) {
      add(Severity.WARNING, rule, Optional.empty(), place, problem, remedy);
    }

    void note(Rule rule, Place place, String problem, String remedy) {
      add(Severity.NOTE, rule, Optional.empty(), place, problem, remedy);
    }

    void add(
        Severity severity,
        Rule rule,
        Optional<String> timecode,
        Place place,
        String problem,
        String remedy) {
      add(severity, Optional.of(rule), timecode, place, problem, remedy);
    }

    /** Adds what must be changed, and cannot be waived. */
    void error(Optional<String> timecode, Place place, String problem, String remedy) {
      add(Severity.ERROR, Optional.empty(), timecode, place, problem, remedy);
    }

    private void add(
        Severity severity,
        Optional<Rule> rule,
        Optional<String> timecode,
        Place place,
        String problem,
        String remedy) {
      Optional<Place> known = place.file().isEmpty() ? Optional.empty() : Optional.of(place);
      all.add(new Finding(severity, rule, programme, timecode, known, problem, remedy));
    }
  }
}
