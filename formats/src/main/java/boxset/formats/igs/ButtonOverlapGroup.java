package boxset.formats.igs;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import java.util.List;
import java.util.OptionalInt;

/**
 * Buttons that stand in the same place, of which at most one is there at a time: the
 * button_overlap_group().
 *
 * @param first which is there when the page appears, by its number; empty for none
 * @param buttons 1 to 32
 */
public record ButtonOverlapGroup(OptionalInt first, List<Button> buttons) implements Structure {
  private static final int MOST_BUTTONS = 32;
  private static final int NONE = 0xFFFF;

  /** Refuses groups without buttons, and to begin with another's. */
  public ButtonOverlapGroup {
    buttons = List.copyOf(buttons);
    if (buttons.isEmpty() || buttons.size() > MOST_BUTTONS) {
      throw new IllegalArgumentException("A group has 1 to 32 buttons, not " + buttons.size());
    }
    if (first.isPresent()) {
      int id = first.getAsInt();
      if (buttons.stream().noneMatch(button -> button.id() == id)) {
        throw new IllegalArgumentException("A group begins with button " + id + " of another");
      }
    }
  }

  /** One button that is always there. */
  public static ButtonOverlapGroup of(Button button) {
    return new ButtonOverlapGroup(OptionalInt.of(button.id()), List.of(button));
  }

  @Override
  public void write(FieldWriter w) {
    w.u16("default_valid_button_id_ref", first.orElse(NONE));
    w.u8("number_of_buttons", buttons.size());
    w.each("button", buttons);
  }
}
