/**
 * Authoring of Blu-ray discs in HDMV mode: from tables and clips to the files of a BDMV folder,
 * with the rules that players do not forgive.
 */
@NullMarked
package boxset.formats.bluray;

import org.jspecify.annotations.NullMarked;
