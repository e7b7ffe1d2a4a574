package boxset.series.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What music or an archive clip may be used for.
 *
 * @param windows the windows it is cleared for
 * @param where the territories
 * @param until the last day; empty when it never ends
 */
public record Clearance(Set<WindowKind> windows, Territories where, Optional<LocalDate> until) {}
