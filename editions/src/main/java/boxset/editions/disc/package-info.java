/** What discs have in common: how programmes are shared out, and in which order streams come. */
@NullMarked
package boxset.editions.disc;

import org.jspecify.annotations.NullMarked;
