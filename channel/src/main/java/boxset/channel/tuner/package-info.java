/**
 * A channel for receivers that know no playlists: one transport stream without an end or a seam.
 */
@NullMarked
package boxset.channel.tuner;

import org.jspecify.annotations.NullMarked;
