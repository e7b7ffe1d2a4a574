/** Dynamic Adaptive Streaming over HTTP (ISO/IEC 23009-1): static and dynamic manifests. */
@NullMarked
package boxset.formats.dash;

import org.jspecify.annotations.NullMarked;
