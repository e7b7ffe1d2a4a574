/** HTTP Live Streaming (RFC 8216): playlists as records that write themselves. */
@NullMarked
package boxset.formats.hls;

import org.jspecify.annotations.NullMarked;
