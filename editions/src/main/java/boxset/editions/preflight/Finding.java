package boxset.editions.preflight;

import boxset.series.diagnostics.Diagnostic;
import boxset.series.diagnostics.Place;
import boxset.series.diagnostics.Severity;
import java.util.Optional;

/**
 * Something about the media of a series that its maker should know.
 *
 * @param rule what a waiver calls it; empty when it must be changed
 * @param programme what messages call the part, interview or extra, such as "Part 2"; empty when
 *     the series as a whole is meant
 * @param timecode where in it, counted at its own frame rate, such as {@code 00:04:10:00}
 * @param place in the series file, when a line there leads to it
 * @param problem what is wrong, in the trade's words, without a full stop
 * @param remedy what to do, or what Boxset does about it, in sentences
 */
public record Finding(
    Severity severity,
    Optional<Rule> rule,
    Optional<String> programme,
    Optional<String> timecode,
    Optional<Place> place,
    String problem,
    String remedy) {

  /**
   * The finding as one of the series file's: part and timecode in front, unless it names them, and
   * the rule behind.
   */
  public Diagnostic toDiagnostic() {
    String named = problem + rule.map(r -> " [" + r.key() + "]").orElse("");
    if (programme.filter(problem::contains).isPresent()) {
      return new Diagnostic(severity, place, named, remedy);
    }
    StringBuilder where = new StringBuilder();
    programme.ifPresent(where::append);
    timecode.ifPresent(t -> where.append(where.isEmpty() ? "" : ", ").append(t));
    where.append(where.isEmpty() ? "" : ": ");
    return new Diagnostic(severity, place, where + named, remedy);
  }
}
