package boxset.formats.dvdcheck;

import boxset.formats.dvdcheck.DiscTables.Part;
import boxset.formats.dvdcheck.DiscTables.TitleSetTables;
import boxset.formats.dvdcheck.DomainTables.Kind;
import boxset.formats.dvdcheck.Machine.Outcome;
import boxset.formats.dvdcheck.Machine.Registers;
import boxset.formats.dvdvm.Menu;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.CellPosition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Walks through everything that a viewer can reach from first play on: every button of every page,
 * the ends of all cells, the keys for menus. Finds where a player stops, or runs for ever without
 * showing anything.
 *
 * <p>A state is a place and the values of the general parameters. What is only reached by a
 * decision on something unknown is walked through as well, but not blamed. A place that is reached
 * with very many values is walked through once more with none of them known, so that the walk ends.
 * Resuming a title shows it; how it goes on from there is what was found when it was begun.
 */
final class VmWalk {
  private static final int MOST_VALUES = 2_000;
  private static final int FOR_EVER = 255;

  /** Bits of what is prohibited. */
  private static final int TITLE_KEY = 10;

  private static final int ROOT_KEY = 11;

  private enum Phase {
    PRE,
    CELL,
    CELL_COMMAND,
    POST
  }

  /** A chain; the set is 0 in the manager, and number 0 is first play. */
  private record Address(Kind kind, int set, int chain) {
    static final Address FIRST_PLAY = new Address(Kind.MANAGER_MENU, 0, 0);

    @Override
    public String toString() {
      if (equals(FIRST_PLAY)) {
        return "first play";
      }
      return switch (kind) {
        case MANAGER_MENU -> "PGC " + chain + " of the disc's menus";
        case SET_MENU -> "PGC " + chain + " of the menus of title set " + set;
        case TITLE -> "PGC " + chain + " of title set " + set;
      };
    }
  }

  /**
   * Where a player is.
   *
   * @param cell from 1
   */
  private record State(Address at, Phase phase, int cell, Registers registers) {
    State go(Phase next, int nextCell) {
      return new State(at, next, nextCell, registers);
    }

    State with(Registers values) {
      return new State(at, phase, cell, values);
    }
  }

  private final DiscTables disc;
  private final Findings findings;
  private final Machine machine;
  private final Map<Address, Chain> chains = new HashMap<>();
  private final Map<Address, Map<CellPosition, List<Long>>> buttons = new HashMap<>();
  private final Map<State, List<State>> next = new LinkedHashMap<>();
  private final Set<State> certain = new HashSet<>();
  private final Set<State> ends = new HashSet<>();
  private final Deque<State> certainToGo = new ArrayDeque<>();
  private final Deque<State> toGo = new ArrayDeque<>();
  private final Set<Address> stopped = new HashSet<>();
  private final Map<State, Integer> values = new HashMap<>();
  private int blurred;

  /** A way from a place to another, with the bits of the registers that were set before. */
  private record Leave(State to, int touched) {}

  private final Map<State, Integer> needed = new HashMap<>();
  private final Map<State, List<Leave>> leavesTo = new LinkedHashMap<>();
  private List<Leave> leaving = new ArrayList<>();
  private boolean measuring;

  VmWalk(DiscTables disc, List<FoundVobus> found, Findings findings) {
    this.disc = disc;
    this.findings = findings;
    disc.firstPlay().ifPresent(chain -> chains.put(Address.FIRST_PLAY, chain));
    disc.menus().ifPresent(this::chains);
    for (TitleSetTables set : disc.sets()) {
      chains(set.titleDomain());
      set.menus().ifPresent(this::chains);
    }
    for (FoundVobus each : found) {
      buttons.put(new Address(each.domain().kind(), each.domain().set(), 0), each.buttons());
    }
    Set<Long> words = new LinkedHashSet<>();
    for (Chain chain : chains.values()) {
      words.addAll(chain.commands().pre());
      words.addAll(chain.commands().post());
      words.addAll(chain.commands().cell());
    }
    for (FoundVobus each : found) {
      each.buttons().values().forEach(words::addAll);
    }
    machine = new Machine(words);
  }

  private void chains(DomainTables domain) {
    for (Chain chain : CommandCheck.units(domain).chains()) {
      chains.put(new Address(domain.kind(), domain.set(), chain.number()), chain);
    }
  }

  void check() {
    if (!chains.containsKey(Address.FIRST_PLAY)) {
      return;
    }
    needs();
    State start = new State(Address.FIRST_PLAY, Phase.PRE, 0, Registers.CLEARED);
    certainToGo.add(start);
    while (!(certainToGo.isEmpty() && toGo.isEmpty())) {
      boolean sure = !certainToGo.isEmpty();
      State state = sure ? certainToGo.removeFirst() : toGo.removeFirst();
      if (sure) {
        certain.add(state);
      }
      if (!next.containsKey(state)) {
        List<State> following = new ArrayList<>();
        next.put(state, following);
        follow(state, sure, following);
      }
    }
    if (blurred > 0) {
      findings.add(
          Rule.WALK,
          Place.of("VIDEO_TS.IFO", "commands"),
          "%d places are reached with more than %d values of the registers"
              .formatted(blurred, MOST_VALUES));
    }
    loops();
    unreached();
  }

  /** Which registers matter at each place: what is overwritten before it is used does not. */
  private void needs() {
    measuring = true;
    toGo.add(new State(Address.FIRST_PLAY, Phase.PRE, 0, Registers.AS_THEY_COME));
    while (!toGo.isEmpty()) {
      State state = toGo.removeFirst();
      if (!needed.containsKey(state.with(Registers.CLEARED))) {
        leaving = new ArrayList<>();
        leavesTo.put(state.with(Registers.CLEARED), leaving);
        machine.used();
        follow(state, false, new ArrayList<>());
        needed.put(state.with(Registers.CLEARED), machine.used());
      }
    }
    measuring = false;
    ends.clear();
    for (boolean changes = true; changes; ) {
      changes = false;
      for (Map.Entry<State, List<Leave>> each : leavesTo.entrySet()) {
        int bits = needed.getOrDefault(each.getKey(), 0);
        int before = bits;
        for (Leave leave : each.getValue()) {
          bits |= needed.getOrDefault(leave.to(), 0) & ~leave.touched();
        }
        needed.put(each.getKey(), bits);
        changes |= bits != before;
      }
    }
  }

  /** A state from which nothing is ever shown again, and the player does not stop. */
  private void loops() {
    Map<State, List<State>> back = new HashMap<>();
    Deque<State> good = new ArrayDeque<>();
    Set<State> seen = new HashSet<>();
    for (Map.Entry<State, List<State>> each : next.entrySet()) {
      for (State following : each.getValue()) {
        back.computeIfAbsent(following, _ -> new ArrayList<>()).add(each.getKey());
      }
      if (each.getKey().phase() == Phase.CELL || ends.contains(each.getKey())) {
        good.add(each.getKey());
        seen.add(each.getKey());
      }
    }
    while (!good.isEmpty()) {
      for (State before : back.getOrDefault(good.removeFirst(), List.of())) {
        if (seen.add(before)) {
          good.add(before);
        }
      }
    }
    Set<Address> told = new HashSet<>();
    for (State state : next.keySet()) {
      if (certain.contains(state) && !seen.contains(state) && told.add(state.at())) {
        findings.add(
            Rule.ENDLESS_LOOP,
            place(state.at()),
            state.at()
                + " runs round in its "
                + name(state.phase())
                + " commands, showing nothing");
      }
    }
  }

  private static String name(Phase phase) {
    return switch (phase) {
      case PRE -> "pre";
      case POST -> "post";
      default -> "cell";
    };
  }

  private void unreached() {
    Set<Address> reached = new HashSet<>();
    next.keySet().forEach(state -> reached.add(state.at()));
    for (int i = 0; i < disc.titles().size(); i++) {
      int set = disc.titles().get(i).titleSet();
      int title = disc.titles().get(i).titleInSet();
      List<List<Part>> parts = disc.set(set).map(TitleSetTables::titles).orElse(List.of());
      if (title >= 1 && title <= parts.size() && !parts.get(title - 1).isEmpty()) {
        Address address = new Address(Kind.TITLE, set, parts.get(title - 1).getFirst().chain());
        findings.require(
            reached.contains(address),
            Rule.UNREACHED,
            Place.of("VIDEO_TS.IFO", "TT_SRPT"),
            "no button or command leads to title %d",
            i + 1);
      }
    }
  }

  private Place place(Address at) {
    String file = at.set() == 0 ? "VIDEO_TS.IFO" : DiscFiles.prefix(at.set()) + ".IFO";
    return Place.of(file, at.toString());
  }

  private void follow(State state, boolean sure, List<State> following) {
    Chain chain = chains.get(state.at());
    if (chain == null) {
      ends.add(state);
      return;
    }
    switch (state.phase()) {
      case PRE -> {
        for (Outcome outcome : machine.run(chain.commands().pre(), state.registers())) {
          State after = with(state, outcome);
          State then = chain.cells().isEmpty() ? after.go(Phase.POST, 0) : after.go(Phase.CELL, 1);
          lead(outcome, after, then, sure, following);
        }
      }
      case CELL -> cell(state, chain, sure, following);
      case CELL_COMMAND -> {
        int command = chain.cells().get(state.cell() - 1).playback().command();
        List<Long> word = List.of(chain.commands().cell().get(command - 1));
        for (Outcome outcome : machine.run(word, state.registers())) {
          State after = with(state, outcome);
          lead(outcome, after, behind(after, chain, state.cell()), sure, following);
        }
      }
      case POST -> {
        for (Outcome outcome : machine.run(chain.commands().post(), state.registers())) {
          State after = with(state, outcome);
          if (outcome.go().isEmpty() && chain.next() == 0) {
            ends.add(state);
            if (sure && outcome.certain()) {
              stop(state.at(), " ends, and nothing follows");
            }
          } else {
            State then =
                new State(
                    new Address(state.at().kind(), state.at().set(), chain.next()),
                    Phase.PRE,
                    0,
                    after.registers());
            lead(outcome, after, then, sure, following);
          }
        }
      }
    }
  }

  private static State with(State state, Outcome outcome) {
    return state.with(outcome.registers());
  }

  private void stop(Address at, String why) {
    if (stopped.add(at)) {
      findings.add(Rule.DEAD_END, place(at), at + why);
    }
  }

  private void add(State entered, boolean sure, List<State> following) {
    State settled = entered.phase() == Phase.CELL ? settled(entered) : entered;
    State place = settled.with(Registers.CLEARED);
    if (measuring) {
      leaving.add(new Leave(place, settled.registers().touched()));
      toGo.add(settled.with(Registers.AS_THEY_COME));
      return;
    }
    State state = settled.with(settled.registers().only(needed.getOrDefault(place, -1)));
    boolean known = next.containsKey(state);
    int count = known ? 0 : values.merge(place, 1, Integer::sum);
    if (count > MOST_VALUES) {
      blurred += count == MOST_VALUES + 1 ? 1 : 0;
      state = state.with(Registers.BLURRED);
    }
    following.add(state);
    if (sure && count <= MOST_VALUES && !certain.contains(state)) {
      certainToGo.add(state);
    } else if (!next.containsKey(state)) {
      toGo.add(state);
    }
  }

  /** The last of the cells that just follow each other: from any of them, the same is reached. */
  private State settled(State state) {
    Chain chain = chains.get(state.at());
    int cell = state.cell();
    while (chain != null && cell >= 1 && cell < chain.cells().size() && plain(state, chain, cell)) {
      cell++;
    }
    return cell == state.cell() ? state : state.go(Phase.CELL, cell);
  }

  private boolean plain(State state, Chain chain, int cell) {
    Chain.Cell played = chain.cells().get(cell - 1);
    return played.playback().command() == 0
        && played.playback().stillSeconds() != FOR_EVER
        && buttonsOf(state.at(), played.position()).isEmpty();
  }

  private List<Long> buttonsOf(Address at, CellPosition cell) {
    return buttons
        .getOrDefault(new Address(at.kind(), at.set(), 0), Map.of())
        .getOrDefault(cell, List.of());
  }

  /** Where a list leads, or what comes when it runs to its end. */
  private void lead(
      Outcome outcome, State after, State otherwise, boolean sure, List<State> following) {
    boolean surely = sure && outcome.certain();
    if (outcome.go().isEmpty()) {
      add(otherwise, surely, following);
      return;
    }
    if (outcome.go().get() instanceof VmCommand.Exit) {
      ends.add(after);
      return;
    }
    for (State target : targets(outcome.go().get(), after, otherwise)) {
      add(target, surely, following);
    }
  }

  private void cell(State state, Chain chain, boolean sure, List<State> following) {
    if (state.cell() < 1 || state.cell() > chain.cells().size()) {
      add(state.go(Phase.POST, 0), sure, following);
      return;
    }
    Chain.Cell cell = chain.cells().get(state.cell() - 1);
    List<Long> words = buttonsOf(state.at(), cell.position());
    for (long word : words) {
      for (Outcome outcome : machine.run(List.of(word), state.registers())) {
        lead(outcome, with(state, outcome), with(state, outcome), sure, following);
      }
    }
    keys(state, chain, sure, following);
    boolean last = state.cell() == chain.cells().size();
    boolean waits =
        cell.playback().stillSeconds() == FOR_EVER || (last && chain.stillSeconds() == FOR_EVER);
    if (waits && state.at().kind() != Kind.TITLE) {
      if (words.isEmpty() && sure) {
        stop(state.at(), " waits for ever, and has no button");
      }
      return;
    }
    add(
        cell.playback().command() > 0 && cell.playback().command() <= chain.commands().cell().size()
            ? state.go(Phase.CELL_COMMAND, state.cell())
            : behind(state, chain, state.cell()),
        sure,
        following);
  }

  private static State behind(State state, Chain chain, int cell) {
    return cell < chain.cells().size() ? state.go(Phase.CELL, cell + 1) : state.go(Phase.POST, 0);
  }

  /** The keys for menus, while a title plays. */
  private void keys(State state, Chain chain, boolean sure, List<State> following) {
    if (state.at().kind() != Kind.TITLE) {
      return;
    }
    if ((chain.prohibited() >> TITLE_KEY & 1) == 0) {
      entry(state, Kind.MANAGER_MENU, 0, disc.menus(), Menu.TITLE)
          .forEach(target -> add(target, sure, following));
    }
    if ((chain.prohibited() >> ROOT_KEY & 1) == 0) {
      int set = state.at().set();
      Optional<DomainTables> menus = disc.set(set).flatMap(TitleSetTables::menus);
      entry(state, Kind.SET_MENU, set, menus, Menu.ROOT)
          .forEach(target -> add(target, sure, following));
    }
  }

  private List<State> targets(VmCommand go, State state, State stay) {
    Chain chain = chains.get(state.at());
    Address at = state.at();
    return switch (go) {
      case VmCommand.LinkSub(SubLink link, _) -> link(link, state, stay, chain);
      case VmCommand.LinkPgcn(int number) ->
          List.of(enter(state, new Address(at.kind(), at.set(), number)));
      case VmCommand.LinkPgn(int program, _) ->
          chain != null && program >= 1 && program <= chain.programs().size()
              ? List.of(state.go(Phase.CELL, chain.programs().get(program - 1)))
              : List.of();
      case VmCommand.LinkCn(int cell, _) -> List.of(state.go(Phase.CELL, cell));
      case VmCommand.LinkPttn(int part, _) -> {
        List<State> targets = new ArrayList<>();
        for (int title : titlesOf(at)) {
          targets.addAll(part(state, at.set(), title, part));
        }
        yield targets;
      }
      case VmCommand.JumpTt(int title) ->
          title >= 1 && title <= disc.titles().size()
              ? part(
                  state,
                  disc.titles().get(title - 1).titleSet(),
                  disc.titles().get(title - 1).titleInSet(),
                  1)
              : List.of();
      case VmCommand.JumpVtsTt(int title) -> part(state, at.set(), title, 1);
      case VmCommand.JumpVtsPtt(int title, int part) -> part(state, at.set(), title, part);
      case VmCommand.JumpSs(SystemSpace target) -> space(state, target, 0);
      case VmCommand.CallSs(SystemSpace target, _) -> space(state, target, at.set());
      default -> List.of();
    };
  }

  private Set<Integer> titlesOf(Address at) {
    Set<Integer> titles = new TreeSet<>();
    List<List<Part>> all = disc.set(at.set()).map(TitleSetTables::titles).orElse(List.of());
    for (int title = 1; title <= all.size(); title++) {
      if (all.get(title - 1).stream().anyMatch(part -> part.chain() == at.chain())) {
        titles.add(title);
      }
    }
    return titles;
  }

  private static State enter(State state, Address to) {
    return new State(to, Phase.PRE, 0, state.registers());
  }

  /** A part of a title: its chain from the beginning, and from the part's own program. */
  private List<State> part(State state, int set, int title, int part) {
    List<List<Part>> titles = disc.set(set).map(TitleSetTables::titles).orElse(List.of());
    if (title < 1 || title > titles.size() || part < 1 || part > titles.get(title - 1).size()) {
      return List.of();
    }
    Part target = titles.get(title - 1).get(part - 1);
    Address address = new Address(Kind.TITLE, set, target.chain());
    State entered = enter(state, address);
    Chain chain = chains.get(address);
    if (part == 1 || chain == null || target.program() > chain.programs().size()) {
      return List.of(entered);
    }
    return List.of(
        entered, entered.go(Phase.CELL, chain.programs().get(Math.max(1, target.program()) - 1)));
  }

  private List<State> space(State state, SystemSpace target, int ownSet) {
    return switch (target) {
      case SystemSpace.FirstPlay _ -> List.of(enter(state, Address.FIRST_PLAY));
      case SystemSpace.ManagerMenu _ ->
          entry(state, Kind.MANAGER_MENU, 0, disc.menus(), Menu.TITLE);
      case SystemSpace.ManagerPgc(int number) ->
          List.of(enter(state, new Address(Kind.MANAGER_MENU, 0, number)));
      case SystemSpace.TitleSetMenu(int named, _, Menu menu) -> {
        int set = ownSet > 0 ? ownSet : named;
        yield entry(state, Kind.SET_MENU, set, disc.set(set).flatMap(TitleSetTables::menus), menu);
      }
    };
  }

  private static List<State> entry(
      State state, Kind kind, int set, Optional<DomainTables> domain, Menu menu) {
    return CommandCheck.entry(domain, menu)
        .map(number -> List.of(enter(state, new Address(kind, set, number))))
        .orElse(List.of());
  }

  private List<State> link(SubLink link, State state, State stay, @Nullable Chain chain) {
    if (chain == null) {
      return List.of();
    }
    int cell = Math.max(1, state.cell());
    int program = chain.programOf(cell);
    Address at = state.at();
    return switch (link) {
      case NONE -> List.of(stay);
      case TOP_CELL -> List.of(state.go(Phase.CELL, cell));
      case NEXT_CELL -> List.of(behind(state, chain, cell));
      case PREVIOUS_CELL -> List.of(state.go(Phase.CELL, Math.max(1, cell - 1)));
      case TOP_PROGRAM -> List.of(program(state, chain, program));
      case NEXT_PROGRAM -> List.of(program(state, chain, program + 1));
      case PREVIOUS_PROGRAM -> List.of(program(state, chain, Math.max(1, program - 1)));
      case TOP_PGC -> List.of(state.go(Phase.PRE, 0));
      case NEXT_PGC -> List.of(enter(state, new Address(at.kind(), at.set(), chain.next())));
      case PREVIOUS_PGC ->
          List.of(enter(state, new Address(at.kind(), at.set(), chain.previous())));
      case GO_UP -> List.of(enter(state, new Address(at.kind(), at.set(), chain.goUp())));
      case TAIL_PGC -> List.of(state.go(Phase.POST, 0));
      case RESUME -> {
        ends.add(state);
        yield List.of();
      }
    };
  }

  private static State program(State state, Chain chain, int program) {
    return program >= 1 && program <= chain.programs().size()
        ? state.go(Phase.CELL, chain.programs().get(program - 1))
        : state.go(Phase.POST, 0);
  }
}
