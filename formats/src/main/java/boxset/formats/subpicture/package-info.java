/** Subpictures of DVD-Video: bitmaps of four values over the picture, for captions and buttons. */
@NullMarked
package boxset.formats.subpicture;

import org.jspecify.annotations.NullMarked;
