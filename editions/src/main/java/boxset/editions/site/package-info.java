/**
 * The pages of the streaming site as pure functions: {@link boxset.editions.site.SiteModel} in,
 * HTML out. Nothing here opens a file of the user's, asks the time or looks at the network; the
 * paths in the model are promises that whoever lays out the release keeps.
 *
 * <p>Every page is complete before any script runs: poster, video, chapters, transcript and links
 * are in the HTML.
 */
@NullMarked
package boxset.editions.site;

import org.jspecify.annotations.NullMarked;
