package boxset.series.model;

import java.util.Optional;

/**
 * When and where a window is open.
 *
 * @param opens empty when it is open from the start
 * @param closes empty when it never closes
 */
public record Availability(Optional<When> opens, Optional<When> closes, Territories where) {}
