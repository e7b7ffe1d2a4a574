/** The command line: reads arguments, wires the rooms together, tells the user. */
@NullMarked
package boxset.cli;

import org.jspecify.annotations.NullMarked;
