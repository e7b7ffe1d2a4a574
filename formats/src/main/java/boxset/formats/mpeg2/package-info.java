/** MPEG-2 video elementary streams (ISO/IEC 13818-2): where the pictures are and when they show. */
@NullMarked
package boxset.formats.mpeg2;

import org.jspecify.annotations.NullMarked;
