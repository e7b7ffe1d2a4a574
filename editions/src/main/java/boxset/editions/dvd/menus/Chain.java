package boxset.editions.dvd.menus;

import boxset.editions.menu.Page;
import boxset.formats.ifo.CommandTable;
import java.util.Optional;

/**
 * A program chain of the disc's menus.
 *
 * @param shown what it shows; empty for commands only
 */
record Chain(Optional<Shown> shown, CommandTable commands) {
  /**
   * A page as it looks when something is chosen.
   *
   * @param chosen the button, from 1, that is marked as chosen; or 0
   */
  record Shown(Page page, int chosen) {}
}
