/**
 * Video objects of DVD-Video: pictures, sounds and subpictures multiplexed into packs by the rules
 * of the decoder's buffers (ISO/IEC 13818-1, 2.5.2), in units of 0.4 to 1 s that each begin with a
 * navigation pack.
 */
@NullMarked
package boxset.formats.vob;

import org.jspecify.annotations.NullMarked;
