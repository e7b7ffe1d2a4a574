package boxset.formats.bdcheck;

import java.util.List;
import java.util.Optional;

/**
 * A menu as it is recorded.
 *
 * @param pages in their order
 */
record FoundMenu(List<Page> pages) {
  /**
   * A page.
   *
   * @param selected default_selected_button_id_ref
   */
  record Page(int id, int selected, int activated, int palette, List<Group> groups) {
    List<Button> buttons() {
      return groups.stream().flatMap(group -> group.buttons().stream()).toList();
    }

    Optional<Button> button(int buttonId) {
      return buttons().stream().filter(button -> button.id() == buttonId).findFirst();
    }
  }

  /**
   * Buttons of one place.
   *
   * @param first default_valid_button_id_ref
   */
  record Group(int first, List<Button> buttons) {}

  /**
   * A button.
   *
   * @param neighbours above, below, left and right
   * @param objects first and last of the normal, the selected and the activated state
   */
  record Button(
      int id,
      int x,
      int y,
      List<Integer> neighbours,
      List<Integer> objects,
      CommandList commands) {}

  Optional<Page> page(int id) {
    return pages.stream().filter(page -> page.id() == id).findFirst();
  }
}
