/**
 * The site of a series: its pages and what stands on them of its own, around the stream and the
 * press kit or around either.
 */
@NullMarked
package boxset.editions.website;

import org.jspecify.annotations.NullMarked;
