package boxset.formats.dvdvideo;

import boxset.formats.dvdvm.Menu;
import boxset.formats.ifo.StreamAttributes;
import java.util.List;
import java.util.Map;

/**
 * The menus of the disc or of a title set.
 *
 * @param streams of every page that shows something
 * @param language two letters of ISO 639-1
 * @param pages numbered from 1; each is the program chain of its number
 * @param entries which page, from 1, each key of the remote control calls
 */
public record MenuSet(
    StreamAttributes streams, String language, List<MenuPage> pages, Map<Menu, Integer> entries) {
  /** Keeps the order of the pages. */
  public MenuSet {
    pages = List.copyOf(pages);
    entries = Map.copyOf(entries);
  }
}
