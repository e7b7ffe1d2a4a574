package boxset.formats.bdcheck;

import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import boxset.formats.hdmv.SetOperation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Which general purpose registers matter at each line of each movie object, and while it plays a
 * play list: what is overwritten before it is used does not, nor what only decides between commands
 * that lead to the same. A command that takes its target from a register leads to all that any
 * command moves there.
 */
final class LiveRegisters {
  private static final BitSet NONE = new BitSet();

  private final Navigation disc;
  private final BitSet all = new BitSet();
  private final List<BitSet[]> lines = new ArrayList<>();
  private final Map<Integer, BitSet> ofButtons = new HashMap<>();
  private final Map<Integer, Set<Long>> moved = new HashMap<>();
  private final BitSet computed = new BitSet();
  private final Map<Integer, BitSet> behindButtons = new HashMap<>();
  private final List<BitSet> idle = new ArrayList<>();
  private final Map<Integer, List<BitSet>> idleInButtons = new HashMap<>();

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
    move(
        Stream.concat(
                disc.tables().objects().stream(), buttons.values().stream().flatMap(List::stream))
            .flatMap(list -> list.commands().stream())
            .filter(NavigationCommand.Set.class::isInstance)
            .map(NavigationCommand.Set.class::cast)
            .distinct()
            .toList());
    for (boolean changes = true; changes; ) {
      changes = false;
      for (Map.Entry<Integer, List<CommandList>> list : buttons.entrySet()) {
        BitSet live = new BitSet();
        for (CommandList button : list.getValue()) {
          live.or(settled(button, list.getKey())[0]);
        }
        changes |= !live.equals(ofButtons.put(list.getKey(), live));
      }
      for (int i = 0; i < lines.size(); i++) {
        changes |= settle(disc.tables().objects().get(i), lines.get(i), i);
        changes |= goOn(i);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      idle.add(idle(disc.tables().objects().get(i), lines.get(i), true));
    }
    buttons.forEach((list, ofList) ->
        idleInButtons.put(
            list,
            ofList.stream().map(button -> idle(button, settled(button, list), false)).toList()));
  }

  /** Of a button while a play list plays, with what matters once its commands are done. */
  private BitSet[] settled(CommandList button, int list) {
    BitSet[] live = emptied(button);
    live[live.length - 1] = behindButtons.getOrDefault(list, NONE);
    settle(button, live, -1);
    return live;
  }

  /** Notes what matters while the play lists of an object play; whether there is more of it. */
  private boolean goOn(int object) {
    boolean changes = false;
    List<NavigationCommand> commands = disc.tables().objects().get(object).commands();
    for (int i = 0; i < commands.size(); i++) {
      if (commands.get(i) instanceof NavigationCommand.Play play) {
        for (int list : playLists(play.playList())) {
          BitSet behind = behindButtons.computeIfAbsent(list, _ -> new BitSet());
          int before = behind.cardinality();
          behind.or(playing(object, i + 1, list));
          changes |= behind.cardinality() > before;
        }
      }
    }
    return changes;
  }

  private List<Integer> playLists(Operand operand) {
    Optional<Collection<Long>> targets = targets(operand);
    return disc.playLists().keySet().stream()
        .filter(list -> targets.isEmpty() || targets.get().contains((long) list))
        .toList();
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

  /** Notes which numbers each register can be known to hold. */
  private void move(List<NavigationCommand.Set> sets) {
    // Players clear registers at the start.
    all.stream().forEach(register -> moved.put(register, new TreeSet<>(Set.of(0L))));
    for (boolean changes = true; changes; ) {
      changes = false;
      for (NavigationCommand.Set set : sets) {
        changes |= move(set);
      }
    }
  }

  private boolean move(NavigationCommand.Set set) {
    int target = set.target().number();
    Set<Long> numbers = moved.computeIfAbsent(target, _ -> new TreeSet<>(Set.of(0L)));
    int before = numbers.size() + computed.cardinality();
    switch (set.operation()) {
      case MOVE -> {
        switch (set.source()) {
          case Operand.Immediate(long number) -> numbers.add(number);
          case Operand.Gpr(int from) -> {
            numbers.addAll(moved.getOrDefault(from, Set.of()));
            computed.set(target, computed.get(target) || computed.get(from));
          }
          case Operand.Psr _ -> {}
        }
      }
      case RANDOM -> {}
      case SWAP -> {
        computed.set(target);
        if (set.source() instanceof Operand.Gpr(int other)) {
          computed.set(other);
        }
      }
      default -> computed.set(target);
    }
    return numbers.size() + computed.cardinality() > before;
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
      int[] acting = acting(list, live, object >= 0);
      for (int line = list.commands().size() - 1; line >= 0; line--) {
        BitSet found = before(list.commands().get(line), live, line, object, acting[line] == line);
        if (!found.equals(live[line])) {
          live[line] = found;
          changes = true;
          changed = true;
        }
      }
    }
    return changed;
  }

  private BitSet before(
      NavigationCommand command, BitSet[] live, int line, int object, boolean acts) {
    BitSet found = new BitSet();
    switch (command) {
      case NavigationCommand.Compare _ -> {
        found.or(live[line + 1]);
        found.or(line + 2 < live.length ? live[line + 2] : NONE);
      }
      case NavigationCommand.GoTo(Operand to) ->
          found.or(wherever(to, target -> target < live.length ? live[target] : NONE));
      case NavigationCommand.Break _ -> found.or(object < 0 ? live[live.length - 1] : NONE);
      case NavigationCommand.Jump jump -> found.or(jump(jump));
      case NavigationCommand.Play play ->
          found.or(
              object >= 0
                  ? wherever(play.playList(), list -> playing(object, line + 1, list))
                  : all);
      case NavigationCommand.Set set -> {
        found.or(live[line + 1]);
        if (acts && set.operation() == SetOperation.MOVE) {
          found.clear(set.target().number());
        }
      }
      case NavigationCommand.SetButtonPage _, NavigationCommand.TerminatePlayList _
          when object < 0 ->
          found.or(live[live.length - 1]);
      default -> found.or(live[line + 1]);
    }
    if (!acts) {
      return found;
    }
    for (Operand operand : operands(command)) {
      if (operand instanceof Operand.Gpr(int number)) {
        found.set(number);
      }
    }
    return found;
  }

  private static boolean matters(NavigationCommand.Set set, BitSet after) {
    return after.get(set.target().number())
        || (set.operation() == SetOperation.SWAP
            && set.source() instanceof Operand.Gpr(int other)
            && after.get(other));
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
    return wherever(to, object -> at(object, 0));
  }

  private BitSet title(Operand to) {
    return wherever(
        to,
        title -> {
          Optional<FoundNavigation.Entry> entry = disc.tables().title(title);
          return entry.isPresent() && entry.get().runs() ? at(entry.get().object(), 0) : NONE;
        });
  }

  /** What matters at all places that an operand may lead to. */
  private BitSet wherever(Operand to, IntFunction<BitSet> live) {
    Optional<Collection<Long>> targets = targets(to);
    if (targets.isEmpty()) {
      return all;
    }
    BitSet found = new BitSet();
    targets
        .get()
        .forEach(target -> found.or(live.apply((int) Math.min(target, Integer.MAX_VALUE))));
    return found;
  }

  /** The numbers that an operand can be known to be; nothing if those are too many to tell. */
  private Optional<Collection<Long>> targets(Operand to) {
    return switch (to) {
      case Operand.Immediate(long number) -> Optional.of(List.of(number));
      case Operand.Gpr(int number) when !computed.get(number) ->
          Optional.ofNullable(moved.get(number));
      default -> Optional.empty();
    };
  }

  /** Whether a comparison of a movie object leads to the same either way. */
  boolean idle(int object, int line) {
    return idle.get(object).get(line);
  }

  /**
   * Whether a comparison of a button leads to the same either way.
   *
   * @param button counted through all pages
   */
  boolean idle(int list, int button, int line) {
    return idleInButtons.getOrDefault(list, List.of()).get(button).get(line);
  }

  private static BitSet idle(CommandList list, BitSet[] live, boolean object) {
    BitSet idle = new BitSet();
    int[] acting = acting(list, live, object);
    for (int line = 0; line < list.commands().size(); line++) {
      if (list.commands().get(line) instanceof NavigationCommand.Compare && acting[line] != line) {
        idle.set(line);
      }
    }
    return idle;
  }

  /**
   * The line from each on that first does anything that matters: it leads away, decides, or gives a
   * register a value that is used.
   */
  private static int[] acting(CommandList list, BitSet[] live, boolean object) {
    int end = list.commands().size();
    int[] acting = new int[end + 2];
    acting[end] = end;
    acting[end + 1] = end;
    for (int line = end - 1; line >= 0; line--) {
      int next = acting[line + 1];
      acting[line] =
          switch (list.commands().get(line)) {
            case NavigationCommand.Compare _ -> next == acting[line + 2] ? next : line;
            case NavigationCommand.GoTo(Operand.Immediate(long to)) ->
                to > line && to < end ? acting[(int) to] : line;
            case NavigationCommand.Set set -> matters(set, live[line + 1]) ? line : next;
            case NavigationCommand.SetButtonPage _ -> object ? next : end;
            case NavigationCommand.GoTo _,
                NavigationCommand.Break _,
                NavigationCommand.Jump _,
                NavigationCommand.Play _,
                NavigationCommand.TerminatePlayList _ ->
                line;
            default -> next;
          };
    }
    return acting;
  }
}
