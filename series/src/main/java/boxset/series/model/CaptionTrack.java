package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;

/**
 * Captions of a part, an interview or an extra.
 *
 * @param language BCP 47; empty when the file leaves it to the part or the series
 * @param title the name viewers choose it by
 */
public record CaptionTrack(
    TrackSource source,
    CaptionKind kind,
    Optional<String> language,
    Optional<String> title,
    Place place) {}
