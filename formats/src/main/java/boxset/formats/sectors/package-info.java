/** Sectors of a disc, what is recorded in them, and what is wrong there. */
@NullMarked
package boxset.formats.sectors;

import org.jspecify.annotations.NullMarked;
