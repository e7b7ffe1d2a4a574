/**
 * Advanced Video Coding (ITU-T H.264): what a package must know of a coded picture's parameter
 * sets.
 */
@NullMarked
package boxset.formats.avc;

import org.jspecify.annotations.NullMarked;
