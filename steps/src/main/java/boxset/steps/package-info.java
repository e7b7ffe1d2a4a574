/** The verbs: probe, listen, find shots, encode, package. */
@NullMarked
package boxset.steps;

import org.jspecify.annotations.NullMarked;
