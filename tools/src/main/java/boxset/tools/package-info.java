/** Starts ffmpeg and ffprobe, follows them, and ends them with us. */
@NullMarked
package boxset.tools;

import org.jspecify.annotations.NullMarked;
