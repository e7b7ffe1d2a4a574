package boxset.formats.igs;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A page of a menu: page(). It comes and goes without effects, and prohibits nothing.
 *
 * @param palette the number of its colours
 * @param selected which button is selected when it appears; empty for the one that was selected
 *     last, if the page has it, or the first
 * @param activated which button acts when nobody did anything for the user time-out
 * @param groups at most 255
 */
public record Page(
    int palette, OptionalInt selected, OptionalInt activated, List<ButtonOverlapGroup> groups) {
  private static final int MOST_GROUPS = 255;
  private static final int NONE = 0xFFFF;

  /** Refuses buttons that are not there, or twice. */
  public Page {
    groups = List.copyOf(groups);
    if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
      throw new IllegalArgumentException("A page has 1 to 255 groups, not " + groups.size());
    }
    Set<Integer> ids = new HashSet<>();
    for (Button button : buttons(groups)) {
      if (!ids.add(button.id())) {
        throw new IllegalArgumentException("A page has button " + button.id() + " twice");
      }
    }
    for (Button button : buttons(groups)) {
      for (int neighbour : button.neighbours().all()) {
        if (!ids.contains(neighbour)) {
          throw new IllegalArgumentException(
              "Button " + button.id() + " leads to button " + neighbour + ", which is not there");
        }
      }
    }
    if (selected.isPresent()) {
      int id = selected.getAsInt();
      if (groups.stream().noneMatch(group -> group.first().equals(OptionalInt.of(id)))) {
        throw new IllegalArgumentException(
            "A page begins with button " + id + ", which is not there then");
      }
    }
    if (activated.isPresent() && !ids.contains(activated.getAsInt())) {
      throw new IllegalArgumentException(
          "A page ends with button " + activated.getAsInt() + ", which is not there");
    }
  }

  /** All buttons, in the order of their groups. */
  public List<Button> buttons() {
    return buttons(groups);
  }

  private static List<Button> buttons(List<ButtonOverlapGroup> groups) {
    return groups.stream().flatMap(group -> group.buttons().stream()).toList();
  }

  /** Writes the page under a number. */
  Structure numbered(int id) {
    return w -> write(w, id);
  }

  private void write(FieldWriter w, int id) {
    w.u8("page_id", id);
    w.u8("page_version_number", 0);
    w.zeros("UO_mask_table", 8);
    noEffects(w, "in_effects");
    noEffects(w, "out_effects");
    w.u8("animation_frame_rate_code", 0);
    w.u16("default_selected_button_id_ref", selected.orElse(NONE));
    w.u16("default_activated_button_id_ref", activated.orElse(NONE));
    w.u8("palette_id_ref", palette);
    w.u8("number_of_BOGs", groups.size());
    w.each("button_overlap_group", groups);
  }

  private static void noEffects(FieldWriter w, String name) {
    try (var _ = w.scope(name)) {
      w.u8("number_of_windows", 0);
      w.u8("number_of_effects", 0);
    }
  }
}
