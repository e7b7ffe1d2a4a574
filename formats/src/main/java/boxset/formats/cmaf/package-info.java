/**
 * The Common Media Application Format (ISO/IEC 23000-19): encoded chunks joined into track files,
 * and what a presentation is made of.
 */
@NullMarked
package boxset.formats.cmaf;

import org.jspecify.annotations.NullMarked;
