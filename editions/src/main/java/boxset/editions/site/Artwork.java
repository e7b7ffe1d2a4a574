package boxset.editions.site;

import java.util.Optional;

/**
 * Key art or a logo on the press page.
 *
 * @param word what it is, by the name of the word for it
 * @param shown a picture of it; none where it is its own
 * @param file the file as it was given
 */
public record Artwork(String word, Optional<Still> shown, Download file) {}
