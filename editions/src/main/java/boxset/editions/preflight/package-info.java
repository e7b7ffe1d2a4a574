/**
 * What is wrong with the media of a series before anything is made of it: each finding says which
 * part, from when, what, and what to do or what Boxset does about it.
 */
@NullMarked
package boxset.editions.preflight;

import org.jspecify.annotations.NullMarked;
