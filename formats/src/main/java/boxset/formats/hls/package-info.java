/**
 * HTTP Live Streaming (RFC 8216 and its second edition): playlists as records that write
 * themselves.
 */
@NullMarked
package boxset.formats.hls;

import org.jspecify.annotations.NullMarked;
