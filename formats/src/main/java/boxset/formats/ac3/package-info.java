/** AC-3 and Enhanced AC-3 (ETSI TS 102 366): what a package must know of coded sound. */
@NullMarked
package boxset.formats.ac3;

import org.jspecify.annotations.NullMarked;
