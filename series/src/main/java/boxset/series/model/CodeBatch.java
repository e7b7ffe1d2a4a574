package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;
import java.util.Set;

/**
 * Redeem codes, as printed on a sleeve.
 *
 * @param gives the windows a code opens
 */
public record CodeBatch(
    String batch,
    int count,
    Set<WindowKind> gives,
    Optional<When> opens,
    Optional<When> until,
    Place place) {}
