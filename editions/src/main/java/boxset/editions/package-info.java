/** What editions share: the programmes of a series, and what is known of their media. */
@NullMarked
package boxset.editions;

import org.jspecify.annotations.NullMarked;
