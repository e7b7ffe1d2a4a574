/** The Blu-ray edition: discs of BDMV, authored here and encoded by ffmpeg. */
@NullMarked
package boxset.editions.bluray;

import org.jspecify.annotations.NullMarked;
