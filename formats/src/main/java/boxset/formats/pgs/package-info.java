/**
 * Presentation graphics (PGS) of Blu-ray: captions as bitmaps, decoded in time. Menus are made of
 * the same segments, objects and palettes.
 *
 * <p>The BDA's books are not public. Segments are those that libbluray and ffmpeg read ({@code
 * decoders/pg_decode.c}, {@code pgssubdec.c}), the run-length code that of US patent 7,912,305; the
 * rates, buffers and times of the decoder are those that SUPer ({@code cubicibo/SUPer}) writes for
 * and verifiers accept.
 */
@NullMarked
package boxset.formats.pgs;

import org.jspecify.annotations.NullMarked;
