package boxset.editions.menu;

import java.util.OptionalInt;

/** What a button does. */
public sealed interface Action {
  /** What leads to another page of the menu. */
  sealed interface ToPage extends Action {
    /** The id of the page. */
    String page();

    /**
     * Which of its buttons, from 1, is selected then; 0 for the first, or on a page of choices for
     * what is chosen.
     */
    int button();
  }

  /** What plays something; behind it the menu returns to this button. */
  sealed interface Play extends Action {}

  /** Plays all parts, one behind the other. */
  record PlayAll() implements Play {}

  /** Plays a part. */
  record PlayPart(String part) implements Play {}

  /**
   * Plays a part from a chapter on.
   *
   * @param chapter from 1
   */
  record PlayChapter(String part, int chapter) implements Play {}

  /** Plays an extra. */
  record PlayExtra(String extra) implements Play {}

  /** Plays all extras, one behind the other. */
  record PlayAllExtras() implements Play {}

  /**
   * Chooses the sound, and stays.
   *
   * @param track among those of the disc, from 0
   */
  record ChooseSound(int track) implements Action {}

  /**
   * Chooses captions, and stays.
   *
   * @param track among those of the disc, from 0; empty for none
   */
  record ChooseCaptions(OptionalInt track) implements Action {}

  /** Goes to a page. */
  record Go(String page, int button) implements ToPage {}

  /** Goes back to the page that leads here, to the button that does. */
  record Back(String page, int button) implements ToPage {}

  /** Plays on where the menu was called. */
  record Resume() implements Action {}
}
