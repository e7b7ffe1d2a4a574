/** Advanced Audio Coding (ISO/IEC 14496-3): what a package must know of coded sound. */
@NullMarked
package boxset.formats.aac;

import org.jspecify.annotations.NullMarked;
