/**
 * Interactive graphics (IGS) of Blu-ray: menus of pages, buttons and commands over the picture. The
 * BDA's books are not public; names and places are those that libbluray reads ({@code
 * decoders/ig_decode.c}, {@code decoders/graphics_controller.c}).
 */
@NullMarked
package boxset.formats.igs;

import org.jspecify.annotations.NullMarked;
