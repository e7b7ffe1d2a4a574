package boxset.formats.bdcheck;

import boxset.formats.bytes.Bytes;
import boxset.formats.bytes.FieldReader;
import boxset.formats.bytes.MalformedException;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.hdmv.NavigationCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * Commands that run one behind the other.
 *
 * @param place where they are
 * @param commands numbered from 0
 */
record CommandList(Place place, List<NavigationCommand> commands) {
  private static final int COMMAND_BYTES = 12;

  static CommandList read(Place place, FieldReader r, long at, int count, Findings findings)
      throws MalformedException {
    List<NavigationCommand> commands = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      FieldReader command = r.part("a command", at + (long) COMMAND_BYTES * i, COMMAND_BYTES);
      byte[] bytes = new byte[COMMAND_BYTES];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = (byte) command.u8(j);
      }
      try {
        commands.add(NavigationCommand.read(Bytes.copyOf(bytes)));
      } catch (MalformedException e) {
        findings.add(Rule.COMMAND, place, "command %d: %s".formatted(i, e.getMessage()));
        commands.add(new NavigationCommand.Nop());
      }
    }
    return new CommandList(place, commands);
  }
}
