/** The DVD edition: DVD-Video discs, authored here and encoded by ffmpeg. */
@NullMarked
package boxset.editions.dvd;

import org.jspecify.annotations.NullMarked;
