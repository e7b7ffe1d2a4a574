package boxset.editions.site.pages;

import boxset.editions.site.Still;
import java.util.Optional;

/**
 * Something to watch as lists show it.
 *
 * @param label what stands above the title
 * @param title its title
 * @param byline a second line
 * @param text a line on it
 * @param still its picture
 * @param url where a click leads
 * @param clock how long it runs, or the stretch it is
 */
public record Item(
    String label,
    String title,
    Optional<String> byline,
    Optional<String> text,
    Still still,
    String url,
    String clock) {}
