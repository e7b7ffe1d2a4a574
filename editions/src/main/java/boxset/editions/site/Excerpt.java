package boxset.editions.site;

import boxset.editions.site.Watchable.Span;
import java.util.Optional;

/**
 * A stretch of something to watch, or all of it.
 *
 * @param of id of the watchable; where that has not been built, the excerpt is not shown
 * @param span the stretch; all of it when there is none
 * @param title its own title
 * @param picture a picture of the stretch; the still of the whole where there is none
 */
public record Excerpt(
    String of, Optional<Span> span, Optional<String> title, Optional<Still> picture) {}
