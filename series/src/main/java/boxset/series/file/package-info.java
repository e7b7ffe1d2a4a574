/** Reads and writes the series file and its schema. */
@NullMarked
package boxset.series.file;

import org.jspecify.annotations.NullMarked;
