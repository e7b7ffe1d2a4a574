/** What machines read of a site: its map, its feed, how it is embedded. */
@NullMarked
package boxset.editions.site.metadata;

import org.jspecify.annotations.NullMarked;
