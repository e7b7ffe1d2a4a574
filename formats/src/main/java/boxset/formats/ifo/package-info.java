/**
 * The tables of DVD-Video's IFO files, in which a player looks up titles, chapters, cells and their
 * sectors. The DVD books are not public; names and places are those that libdvdread reads ({@code
 * ifo_types.h}). A sector is 2048 bytes.
 */
@NullMarked
package boxset.formats.ifo;

import org.jspecify.annotations.NullMarked;
