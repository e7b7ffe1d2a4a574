/** The adaptive stream. */
@NullMarked
package boxset.editions.stream;

import org.jspecify.annotations.NullMarked;
