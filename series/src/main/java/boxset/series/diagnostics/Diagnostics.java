package boxset.series.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Findings, in the order of the file once printed. */
public final class Diagnostics {
  private final List<Diagnostic> all = new ArrayList<>();

  /** No findings yet. */
  public Diagnostics() {}

  /** Adds a finding at a place. */
  public void add(Severity severity, Place place, String problem, String remedy) {
    add(new Diagnostic(severity, Optional.of(place), problem, remedy));
  }

  /** Adds an error at a place. */
  public void error(Place place, String problem, String remedy) {
    add(Severity.ERROR, place, problem, remedy);
  }

  /** Adds a warning at a place. */
  public void warn(Place place, String problem, String remedy) {
    add(Severity.WARNING, place, problem, remedy);
  }

  /** Adds a finding; one that is there already is not added again. */
  public void add(Diagnostic diagnostic) {
    if (!all.contains(diagnostic)) {
      all.add(diagnostic);
    }
  }

  /** Adds all findings of another list. */
  public void addAll(Diagnostics others) {
    others.all.forEach(this::add);
  }

  /** Whether anything is wrong that must be put right first. */
  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  /** How many findings of one severity there are. */
  public int count(Severity severity) {
    return (int) all.stream().filter(d -> d.severity() == severity).count();
  }

  /** The findings by file, line and column; those without a place last. */
  public List<Diagnostic> sorted() {
    return all.stream()
        .sorted(
            Comparator.comparing(
                (Diagnostic d) -> d.place().orElse(null),
                Comparator.nullsLast(
                    Comparator.comparing(Place::file)
                        .thenComparingInt(Place::line)
                        .thenComparingInt(Place::column))))
        .toList();
  }
}
