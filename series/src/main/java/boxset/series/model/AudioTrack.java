package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * A sound track of a part, an interview or an extra.
 *
 * @param language BCP 47; empty when the file leaves it to the part or the series
 * @param title the name viewers choose it by
 * @param by who speaks, for a commentary
 * @param layout empty when the sound file's own layout holds
 */
public record AudioTrack(
    TrackSource source,
    AudioKind kind,
    Optional<String> language,
    Optional<String> title,
    List<String> by,
    Optional<Layout> layout,
    Place place) {}
