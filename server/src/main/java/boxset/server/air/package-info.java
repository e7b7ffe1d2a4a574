/** A channel on the air: what it answers under its addresses, at the instant it is asked. */
@NullMarked
package boxset.server.air;

import org.jspecify.annotations.NullMarked;
