/**
 * The tables of a BDMV folder, in which a player looks up titles, commands, play lists and names.
 * The BDA's books are not public; names and places are those that libbluray reads ({@code bdnav/},
 * {@code hdmv/mobj_parse.c}). Times are counted in 1/45000 s.
 */
@NullMarked
package boxset.formats.bdmv;

import org.jspecify.annotations.NullMarked;
