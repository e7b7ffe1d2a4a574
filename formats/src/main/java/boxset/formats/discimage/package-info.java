/** Images of discs: which sector holds what, and the bytes in order. */
@NullMarked
package boxset.formats.discimage;

import org.jspecify.annotations.NullMarked;
