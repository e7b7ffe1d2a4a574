/** Lays results out as a folder. */
@NullMarked
package boxset.graph.release;

import org.jspecify.annotations.NullMarked;
