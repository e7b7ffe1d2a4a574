package boxset.series.diagnostics;

import java.util.Optional;

/**
 * A finding.
 *
 * @param place empty when no line of a file is to blame
 * @param problem what is wrong, in the trade's words, without a full stop
 * @param remedy what to do about it; may be empty
 */
public record Diagnostic(Severity severity, Optional<Place> place, String problem, String remedy) {}
