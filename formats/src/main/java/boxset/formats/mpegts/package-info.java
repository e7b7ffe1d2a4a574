/**
 * MPEG-2 transport streams (ITU-T H.222.0): packets of 188 bytes, the sections that say what is in
 * them, and the headers of packetized elementary streams.
 */
@NullMarked
package boxset.formats.mpegts;

import org.jspecify.annotations.NullMarked;
