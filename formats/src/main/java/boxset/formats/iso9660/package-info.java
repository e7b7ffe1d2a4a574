/** ISO 9660 (ECMA-119), interchange level 1: the records of a volume that write themselves. */
@NullMarked
package boxset.formats.iso9660;

import org.jspecify.annotations.NullMarked;
