/** Serves a folder over HTTP. */
@NullMarked
package boxset.server;

import org.jspecify.annotations.NullMarked;
