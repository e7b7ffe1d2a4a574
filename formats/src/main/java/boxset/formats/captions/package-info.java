/**
 * Captions: SubRip, WebVTT, TTML and SSA in; WebVTT, hover previews and transcripts out; and
 * whether captions fit the picture they go with. Bytes and text in, values out: nothing here opens
 * a file.
 */
@NullMarked
package boxset.formats.captions;

import org.jspecify.annotations.NullMarked;
