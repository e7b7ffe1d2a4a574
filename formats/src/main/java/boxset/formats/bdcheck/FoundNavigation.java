package boxset.formats.bdcheck;

import boxset.formats.hdmv.NavigationCommand;
import java.util.List;
import java.util.Optional;

/**
 * What is run when: the index and the movie objects as they are recorded.
 *
 * @param firstPlayback what runs when the disc is put in
 * @param topMenu what the top menu key runs
 * @param titles numbered from 1
 * @param objects the movie objects, numbered from 0
 */
record FoundNavigation(
    Entry firstPlayback, Entry topMenu, List<Entry> titles, List<CommandList> objects) {
  /** The row of a title, 0 for the top menu; nothing when there is none. */
  Optional<Entry> title(long number) {
    if (number == NavigationCommand.JumpTitle.FIRST_PLAYBACK) {
      return Optional.of(firstPlayback);
    }
    if (number == NavigationCommand.JumpTitle.TOP_MENU) {
      return Optional.of(topMenu);
    }
    return number <= titles.size() ? Optional.of(titles.get((int) number - 1)) : Optional.empty();
  }

  /**
   * A row of the index.
   *
   * @param hdmv whether it runs a movie object, and not a program of BD-J
   * @param object its number, 0xFFFF for none
   */
  record Entry(boolean hdmv, boolean java, int object) {
    static final int NONE = 0xFFFF;
    static final Entry NOTHING = new Entry(false, false, NONE);

    boolean runs() {
      return hdmv && object != NONE;
    }
  }
}
