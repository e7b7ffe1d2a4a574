/**
 * The schedule of a channel as it was compiled, and where in it an instant is. Nothing here reads a
 * clock: whoever asks says when.
 */
@NullMarked
package boxset.channel;

import org.jspecify.annotations.NullMarked;
