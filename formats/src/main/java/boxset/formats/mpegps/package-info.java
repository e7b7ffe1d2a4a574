/**
 * MPEG-2 program streams as DVD-Video has them (ISO/IEC 13818-1, 2.5): packs of 2048 bytes at 10.08
 * Mb/s.
 */
@NullMarked
package boxset.formats.mpegps;

import org.jspecify.annotations.NullMarked;
