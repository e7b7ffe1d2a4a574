/**
 * What is wrong with a finished disc, of whatever kind: the rule, the place, what a player makes of
 * it, and what to do.
 */
@NullMarked
package boxset.formats.findings;

import org.jspecify.annotations.NullMarked;
