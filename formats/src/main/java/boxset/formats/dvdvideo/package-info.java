/**
 * Authoring of DVD-Video: from a description of a disc to the files of its VIDEO_TS folder, laid
 * out to the last byte before the first is written.
 */
@NullMarked
package boxset.formats.dvdvideo;

import org.jspecify.annotations.NullMarked;
