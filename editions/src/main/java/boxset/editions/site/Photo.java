package boxset.editions.site;

import java.util.Optional;

/**
 * A photograph with what is said of it.
 *
 * @param still its sizes for pages
 * @param caption what is seen
 * @param credit who took it
 * @param rights whose it is and what it may be used for
 * @param width of the photograph as it was given, in pixels
 * @param height of it
 * @param full the photograph as it was given, to take home
 */
public record Photo(
    Still still,
    Optional<String> caption,
    Optional<String> credit,
    Optional<String> rights,
    int width,
    int height,
    Optional<Download> full) {}
