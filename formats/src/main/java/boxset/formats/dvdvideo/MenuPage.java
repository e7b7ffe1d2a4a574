package boxset.formats.dvdvideo;

import boxset.formats.ifo.CommandTable;
import boxset.formats.vob.VideoObject;
import java.util.List;
import java.util.Optional;

/**
 * A page of a menu, or a chain of commands that shows nothing.
 *
 * <p>A page that waits has {@link #FOR_EVER} still seconds; one that moves has none and begins
 * again by its post commands. Pictures of 16:9 have two subpictures, the first with the buttons'
 * shapes for a wide screen and the second for a letterboxed picture; pictures of 4:3 have one.
 *
 * @param object one cell of pictures, sound, subpictures and buttons; empty for commands only
 * @param palette 16 colours as Y, Cr, Cb in the low 24 bits; or empty
 * @param commands what the player does before and behind it
 * @param stillSeconds how long the last picture stays
 */
public record MenuPage(
    Optional<VideoObject> object, List<Integer> palette, CommandTable commands, int stillSeconds) {
  /** Until the viewer does something. */
  public static final int FOR_EVER = 255;

  /** Keeps the colours. */
  public MenuPage {
    palette = List.copyOf(palette);
  }

  /** A chain of commands, which must lead somewhere. */
  public static MenuPage ofCommands(CommandTable commands) {
    return new MenuPage(Optional.empty(), List.of(), commands, 0);
  }
}
