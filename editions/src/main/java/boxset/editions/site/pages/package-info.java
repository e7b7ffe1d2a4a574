/** What the templates of the pages see; not for use outside this room. */
@NullMarked
package boxset.editions.site.pages;

import org.jspecify.annotations.NullMarked;
