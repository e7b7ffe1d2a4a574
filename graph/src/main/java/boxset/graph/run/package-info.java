/** Runs the steps of a plan that have not been run before, and tells why each one runs or not. */
@NullMarked
package boxset.graph.run;

import org.jspecify.annotations.NullMarked;
