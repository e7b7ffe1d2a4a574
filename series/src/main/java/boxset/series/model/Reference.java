package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;

/**
 * A part, interview or extra, or a stretch of it: {@code p1} or {@code p1 00:14:10-00:15:02}.
 *
 * @param id of the part, interview or extra
 */
public record Reference(String id, Optional<Span> span, Place place) {}
