/**
 * Looks whether a Blu-ray disc (BDMV, in HDMV mode), by whomever it was made, keeps the rules that
 * players rely on: its image, the tables of the BDMV folder, the transport streams of its clips,
 * and the commands of its movie objects and menus. Every clip is gone through once, from its first
 * packet to its last.
 *
 * <p>The BDA's books are not public: rules are those that the readers at hand (libbluray) and the
 * makers of discs agree on; buffers and times are those of ITU-T H.222.0 and H.264.
 */
@NullMarked
package boxset.formats.bdcheck;

import org.jspecify.annotations.NullMarked;
