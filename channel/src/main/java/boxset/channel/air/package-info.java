/** Playlists and manifests of a channel at an instant, in closed form. */
@NullMarked
package boxset.channel.air;

import org.jspecify.annotations.NullMarked;
