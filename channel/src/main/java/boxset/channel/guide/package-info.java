/** What a channel shows when, for people and their programmes. */
@NullMarked
package boxset.channel.guide;

import org.jspecify.annotations.NullMarked;
