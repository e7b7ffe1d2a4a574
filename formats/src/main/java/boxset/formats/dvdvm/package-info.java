/**
 * Commands of DVD-Video's virtual machine. The DVD books are not public; bit positions are those
 * that libdvdnav executes ({@code src/vm/decoder.c}).
 */
@NullMarked
package boxset.formats.dvdvm;

import org.jspecify.annotations.NullMarked;
