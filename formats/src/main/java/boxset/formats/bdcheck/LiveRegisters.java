package boxset.formats.bdcheck;

import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import boxset.formats.hdmv.SetOperation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which general purpose registers matter at each line of each movie object, and while it plays a
 * play list: what is overwritten before it is used does not.
 */
final class LiveRegisters {
  private static final BitSet NONE = new BitSet();

  private final Navigation disc;
  private final BitSet all = new BitSet();
  private final List<BitSet[]> lines = new ArrayList<>();
  private final Map<Integer, BitSet> ofButtons = new HashMap<>();

  /**
   * @param buttons the commands of all buttons while a play list plays, by its number
   */
  LiveRegisters(Navigation disc, Map<Integer, List<CommandList>> buttons) {
    this.disc = disc;
    for (CommandList object : disc.tables().objects()) {
      lines.add(emptied(object));
      object.commands().forEach(this::read);
    }
    buttons.values().forEach(lists -> lists.forEach(list -> list.commands().forEach(this::read)));
    for (boolean changes = true; changes; ) {
      changes = false;
      for (Map.Entry<Integer, List<CommandList>> list : buttons.entrySet()) {
        BitSet live = new BitSet();
        for (CommandList button : list.getValue()) {
          BitSet[] own = emptied(button);
          settle(button, own, -1);
          live.or(own[0]);
        }
        changes |= !live.equals(ofButtons.put(list.getKey(), live));
      }
      for (int i = 0; i < lines.size(); i++) {
        changes |= settle(disc.tables().objects().get(i), lines.get(i), i);
      }
    }
  }

  private static BitSet[] emptied(CommandList list) {
    BitSet[] live = new BitSet[list.commands().size() + 1];
    for (int i = 0; i < live.length; i++) {
      live[i] = new BitSet();
    }
    return live;
  }

  private void read(NavigationCommand command) {
    for (Operand operand : operands(command)) {
      if (operand instanceof Operand.Gpr(int number)) {
        all.set(number);
      }
    }
  }

  /** What a command reads to decide on something, or to make another value of. */
  static List<Operand> operands(NavigationCommand command) {
    return switch (command) {
      case NavigationCommand.Compare(_, Operand left, Operand right) -> List.of(left, right);
      case NavigationCommand.Set(SetOperation operation, Operand.Gpr target, Operand source) ->
          operation == SetOperation.MOVE ? List.of(source) : List.of(source, target);
      case NavigationCommand.GoTo(Operand line) -> List.of(line);
      case NavigationCommand.JumpObject(Operand object) -> List.of(object);
      case NavigationCommand.JumpTitle(Operand title) -> List.of(title);
      case NavigationCommand.CallObject(Operand object) -> List.of(object);
      case NavigationCommand.CallTitle(Operand title) -> List.of(title);
      case NavigationCommand.PlayPlayList(Operand list) -> List.of(list);
      case NavigationCommand.PlayPlayListAtItem(Operand list, Operand item) -> List.of(list, item);
      case NavigationCommand.PlayPlayListAtMark(Operand list, Operand mark) -> List.of(list, mark);
      default -> List.of();
    };
  }

  /** All that any command reads. */
  BitSet all() {
    return all;
  }

  /** At a line of a movie object. */
  BitSet at(int object, int line) {
    BitSet[] live = object < lines.size() ? lines.get(object) : new BitSet[0];
    return line < live.length ? live[line] : NONE;
  }

  /** While a movie object plays a play list that it goes on behind at a line. */
  BitSet playing(int object, int line, int list) {
    BitSet live = new BitSet();
    live.or(at(object, line));
    FoundNavigation.Entry top = disc.tables().topMenu();
    if (top.runs()) {
      live.or(at(top.object(), 0));
    }
    live.or(ofButtons.getOrDefault(list, NONE));
    return live;
  }

  /**
   * Goes through a list from its end; whether anything has changed.
   *
   * @param object its number, or -1 for a button's
   */
  private boolean settle(CommandList list, BitSet[] live, int object) {
    boolean changed = false;
    for (boolean changes = true; changes; ) {
      changes = false;
      for (int line = list.commands().size() - 1; line >= 0; line--) {
        BitSet found = before(list.commands().get(line), live, line, object);
        if (!found.equals(live[line])) {
          live[line] = found;
          changes = true;
          changed = true;
        }
      }
    }
    return changed;
  }

  private BitSet before(NavigationCommand command, BitSet[] live, int line, int object) {
    BitSet found = new BitSet();
    switch (command) {
      case NavigationCommand.Compare _ -> {
        found.or(live[line + 1]);
        found.or(line + 2 < live.length ? live[line + 2] : NONE);
      }
      case NavigationCommand.GoTo(Operand to) ->
          found.or(
              to instanceof Operand.Immediate(long target)
                  ? target < live.length ? live[(int) target] : NONE
                  : all);
      case NavigationCommand.Break _ -> {}
      case NavigationCommand.Jump jump -> found.or(jump(jump));
      case NavigationCommand.Play play ->
          found.or(
              object >= 0 && play.playList() instanceof Operand.Immediate(long list)
                  ? playing(object, line + 1, (int) Math.min(list, Integer.MAX_VALUE))
                  : all);
      case NavigationCommand.Set set -> {
        found.or(live[line + 1]);
        if (set.operation() == SetOperation.MOVE) {
          found.clear(set.target().number());
        }
      }
      default -> found.or(live[line + 1]);
    }
    for (Operand operand : operands(command)) {
      if (operand instanceof Operand.Gpr(int number)) {
        found.set(number);
      }
    }
    return found;
  }

  private BitSet jump(NavigationCommand.Jump jump) {
    return switch (jump) {
      case NavigationCommand.JumpObject(Operand to) -> object(to);
      case NavigationCommand.CallObject(Operand to) -> object(to);
      case NavigationCommand.JumpTitle(Operand to) -> title(to);
      case NavigationCommand.CallTitle(Operand to) -> title(to);
      case NavigationCommand.Resume _ -> NONE;
    };
  }

  private BitSet object(Operand to) {
    return to instanceof Operand.Immediate(long object)
        ? at((int) Math.min(object, Integer.MAX_VALUE), 0)
        : all;
  }

  private BitSet title(Operand to) {
    if (!(to instanceof Operand.Immediate(long title))) {
      return all;
    }
    Optional<FoundNavigation.Entry> entry = disc.tables().title(title);
    return entry.isPresent() && entry.get().runs() ? at(entry.get().object(), 0) : NONE;
  }
}
