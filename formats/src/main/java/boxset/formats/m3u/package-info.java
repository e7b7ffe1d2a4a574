/** M3U: lists of channels as IPTV clients read them. */
@NullMarked
package boxset.formats.m3u;

import org.jspecify.annotations.NullMarked;
