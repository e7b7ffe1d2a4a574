/** The few things the store and the release ask of a disk, so that a test can refuse them. */
@NullMarked
package boxset.graph.disk;

import org.jspecify.annotations.NullMarked;
