package boxset.formats.igs;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.hdmv.NavigationCommand;
import java.util.List;
import java.util.OptionalInt;

/**
 * A button: button().
 *
 * @param id 0 to 8159, once in a page
 * @param numericSelect which number on the remote control selects it, 0 to 9999
 * @param autoAction whether it acts as soon as it is selected
 * @param x the left column of its objects
 * @param y their top line
 * @param neighbours where the arrow keys lead
 * @param normal how it looks
 * @param selected how it looks while it is selected
 * @param activated how it looks while it acts
 * @param commands what it does
 */
public record Button(
    int id,
    OptionalInt numericSelect,
    boolean autoAction,
    int x,
    int y,
    Neighbours neighbours,
    Graphic normal,
    Graphic selected,
    Graphic activated,
    List<NavigationCommand> commands)
    implements Structure {
  private static final int LAST_ID = 0x1FDF;
  private static final int LARGEST_NUMBER = 9999;
  private static final int NONE = 0xFFFF;
  private static final int SILENT = 0xFF;

  /**
   * Buttons of the same page; a button's own number where a key does nothing.
   *
   * @param up the button above
   * @param down the button below
   * @param left the button to the left
   * @param right the button to the right
   */
  public record Neighbours(int up, int down, int left, int right) {
    List<Integer> all() {
      return List.of(up, down, left, right);
    }
  }

  /** Refuses what players do not keep or do. */
  public Button {
    commands = List.copyOf(commands);
    if (id < 0 || id > LAST_ID) {
      throw new IllegalArgumentException("Buttons are numbered 0 to 8159, not " + id);
    }
    if (numericSelect.isPresent()
        && (numericSelect.getAsInt() < 0 || numericSelect.getAsInt() > LARGEST_NUMBER)) {
      throw new IllegalArgumentException(
          "Button " + id + " cannot be selected by the number " + numericSelect.getAsInt());
    }
    for (NavigationCommand command : commands) {
      if (command instanceof NavigationCommand.Play) {
        throw new IllegalArgumentException(
            "Button %d: %s is for movie objects; a button jumps to a title that does it"
                .formatted(id, command.text()));
      }
    }
  }

  /** How it looks in each state. */
  List<Graphic> graphics() {
    return List.of(normal, selected, activated);
  }

  @Override
  public void write(FieldWriter w) {
    w.u16("button_id", id);
    w.u16("button_numeric_select_value", numericSelect.orElse(NONE));
    try (var b = w.bits(1)) {
      b.flag("auto_action_flag", autoAction);
      b.reserved(7);
    }
    w.u16("button_horizontal_position", x);
    w.u16("button_vertical_position", y);
    w.u16("upper_button_id_ref", neighbours.up());
    w.u16("lower_button_id_ref", neighbours.down());
    w.u16("left_button_id_ref", neighbours.left());
    w.u16("right_button_id_ref", neighbours.right());
    normal.write(w, "normal");
    w.u8("selected_state_sound_id_ref", SILENT);
    selected.write(w, "selected");
    w.u8("activated_state_sound_id_ref", SILENT);
    activated.writeObjects(w, "activated");
    w.u16("number_of_navigation_commands", commands.size());
    w.each("navigation_command", commands);
  }
}
