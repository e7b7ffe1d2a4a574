package boxset.editions.site;

import java.util.Optional;

/**
 * Someone seen or heard in the series.
 *
 * @param name name
 * @param role what they are to the story
 * @param about a few words
 */
public record Person(String name, Optional<String> role, Optional<String> about) {}
