/** Fields, tables and the places bytes come from and go to. */
@NullMarked
package boxset.formats.bytes;

import org.jspecify.annotations.NullMarked;
