/** The first draft of a series file, from what was found in a folder. */
@NullMarked
package boxset.series.draft;

import org.jspecify.annotations.NullMarked;
