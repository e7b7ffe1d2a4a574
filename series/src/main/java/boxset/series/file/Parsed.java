package boxset.series.file;

import boxset.series.diagnostics.Diagnostics;
import boxset.series.model.Series;
import java.util.Optional;

/**
 * A series file that has been read.
 *
 * @param series there whenever {@code diagnostics} has no errors
 */
public record Parsed(Optional<Series> series, Diagnostics diagnostics) {}
