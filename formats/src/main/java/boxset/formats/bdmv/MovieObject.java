package boxset.formats.bdmv;

import boxset.formats.bytes.FieldWriter;
import boxset.formats.bytes.Structure;
import boxset.formats.hdmv.NavigationCommand;
import java.util.List;

/**
 * A list of commands that a title or a menu runs. Nothing that a viewer may do is prohibited.
 *
 * @param resumeIntended whether a viewer who comes back from the menu goes on where it was left
 * @param commands 1 to 65,535
 */
public record MovieObject(boolean resumeIntended, List<NavigationCommand> commands)
    implements Structure {
  /** Refuses lists that do nothing. */
  public MovieObject {
    commands = List.copyOf(commands);
    if (commands.isEmpty() || commands.size() > 0xFFFF) {
      throw new IllegalArgumentException(
          "A movie object has 1 to 65535 commands, not " + commands.size());
    }
  }

  @Override
  public void write(FieldWriter w) {
    try (var b = w.bits(2)) {
      b.flag("resume_intention_flag", resumeIntended);
      b.flag("menu_call_mask", false);
      b.flag("title_search_mask", false);
      b.reserved(13);
    }
    w.u16("number_of_navigation_commands", commands.size());
    w.each("navigation_command", commands);
  }
}
