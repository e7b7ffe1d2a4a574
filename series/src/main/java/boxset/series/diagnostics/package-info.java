/** What is wrong, where, and what to do. */
@NullMarked
package boxset.series.diagnostics;

import org.jspecify.annotations.NullMarked;
