package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.List;
import java.util.Optional;

/**
 * A piece of music in a part: a row of the cue sheet.
 *
 * @param by composers; shares are empty together or sum to a whole
 * @param instead music that takes its place where it is not cleared
 */
public record MusicCue(
    String title,
    Reference at,
    MusicUse use,
    List<Share> by,
    List<Share> publishers,
    Clearance cleared,
    Optional<FileRef> instead,
    Place place) {}
