package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;

/**
 * A stretch of a part or an interview that is worth finding.
 *
 * @param id empty for a moment that is written inside a theme
 * @param of id of the part, interview or extra
 */
public record Moment(
    Optional<String> id, Optional<String> title, String of, Span span, Place place) {}
