/** Dynamic Adaptive Streaming over HTTP (ISO/IEC 23009-1): the static manifest. */
@NullMarked
package boxset.formats.dash;

import org.jspecify.annotations.NullMarked;
