package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.util.Optional;

/**
 * Key art in layers: every poster, banner and menu is drawn from these.
 *
 * @param background a picture without words
 * @param title the title treatment, on a transparent ground
 * @param logo of the maker
 */
public record Art(
    Optional<FileRef> background,
    Optional<FileRef> title,
    Focus focus,
    Optional<FileRef> logo,
    Place place) {}
