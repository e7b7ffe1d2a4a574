package boxset.editions.menu;

import boxset.steps.MenuPicture;
import java.util.List;

/**
 * A page of a menu.
 *
 * @param id unique in the menu
 * @param heading what it is called
 * @param buttons numbered from 1
 * @param picture what it looks like; it marks the buttons in the same order
 */
public record Page(
    String id, Kind kind, String heading, List<PageButton> buttons, MenuPicture picture) {
  /** What a page is for. */
  public enum Kind {
    /** What comes first. */
    TOP,
    /** The first page while something plays that can be gone on with. */
    PAUSE,
    /** Parts to play. */
    PARTS,
    /** Parts whose scenes can be chosen from. */
    SCENE_PARTS,
    /** Scenes of one part. */
    SCENES,
    EXTRAS,
    SOUND,
    CAPTIONS
  }

  /** Keeps the order; there is a mark for each button. */
  public Page {
    buttons = List.copyOf(buttons);
    if (buttons.size() != picture.marks().size()) {
      throw new IllegalArgumentException(
          id + ": " + buttons.size() + " buttons, " + picture.marks().size() + " marks");
    }
  }

  /** Whether one of its buttons is the present choice. */
  public boolean ofChoices() {
    return kind == Kind.SOUND || kind == Kind.CAPTIONS;
  }
}
