package boxset.formats.bdav;

import boxset.formats.avc.AvcStream;
import java.util.List;

/**
 * Streams that play together from one beginning.
 *
 * @param video the pictures
 * @param sounds in the order of their numbers
 * @param captions presentation graphics, in the order of their numbers
 * @param menus interactive graphics
 */
public record Clip(
    AvcStream video,
    List<ClipSound> sounds,
    List<ClipGraphics> captions,
    List<ClipGraphics> menus) {
  /** Keeps the orders. */
  public Clip {
    sounds = List.copyOf(sounds);
    captions = List.copyOf(captions);
    menus = List.copyOf(menus);
  }
}
