package boxset.formats.dvdvideo;

import boxset.formats.ifo.StreamAttributes;
import boxset.formats.vob.VideoObject;
import java.util.List;
import java.util.Optional;

/**
 * Titles that have the same kinds of streams and may share cells.
 *
 * @param streams of every object
 * @param objects each is on the disc once, however many titles play its cells
 * @param titles numbered from 1; each is the program chain of its number
 * @param menus of the set, if it has any
 */
public record TitleSet(
    StreamAttributes streams,
    List<VideoObject> objects,
    List<Title> titles,
    Optional<MenuSet> menus) {
  /** Keeps the orders. */
  public TitleSet {
    objects = List.copyOf(objects);
    titles = List.copyOf(titles);
  }
}
