/** The series as its file describes it. */
@NullMarked
package boxset.series.model;

import org.jspecify.annotations.NullMarked;
