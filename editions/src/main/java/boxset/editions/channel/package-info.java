/** The channel: a run as a schedule that is known to the frame, and what is shown in it. */
@NullMarked
package boxset.editions.channel;

import org.jspecify.annotations.NullMarked;
