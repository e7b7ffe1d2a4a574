/**
 * Looks whether a DVD-Video, by whomever it was made, keeps the rules that players rely on: its
 * image, the tables of its IFO files, the navigation packs, the streams in its packs, and the
 * commands of its virtual machine. One pass over the disc, from the first sector to the last.
 *
 * <p>The DVD books are not public: rules are those that the readers at hand (libdvdread, libdvdnav)
 * and the makers of discs agree on; timing is that of ISO/IEC 13818-1.
 */
@NullMarked
package boxset.formats.dvdcheck;

import org.jspecify.annotations.NullMarked;
