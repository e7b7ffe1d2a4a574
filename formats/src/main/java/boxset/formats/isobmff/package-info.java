/**
 * The ISO base media file format (ISO/IEC 14496-12): boxes that write themselves, and a reader of
 * plain files.
 */
@NullMarked
package boxset.formats.isobmff;

import org.jspecify.annotations.NullMarked;
