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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks through everything that a viewer can reach from first play on: every button of every page,
 * the ends of all cells, the keys for menus. Finds where a player stops, or runs for ever without
 * showing anything.
 *
 * <p>A state is a place and the values of the general parameters. What is only reached by a
 * decision on something unknown is walked through as well, but not blamed.
 */
final class VmWalk {
  private static final int MOST_STATES = 60_000;
  private static final int FOR_EVER = 255;

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
   * @param resume what a menu may go back to
   */
  private record State(
      Address at, Phase phase, int cell, Optional<Address> resume, Registers registers) {
    State go(Phase next, int nextCell) {
      return new State(at, next, nextCell, resume, registers);
    }
  }

  private final DiscTables disc;
  private final Findings findings;
  private final Machine machine = new Machine();
  private final Map<Address, Chain> chains = new HashMap<>();
  private final Map<Address, Map<CellPosition, List<Long>>> buttons = new HashMap<>();
  private final Map<State, List<State>> next = new LinkedHashMap<>();
  private final Set<State> certain = new HashSet<>();
  private final Set<State> ends = new HashSet<>();
  private final Deque<State> certainToGo = new ArrayDeque<>();
  private final Deque<State> toGo = new ArrayDeque<>();
  private final Set<Address> stopped = new HashSet<>();

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
    State start = new State(Address.FIRST_PLAY, Phase.PRE, 0, Optional.empty(), Registers.CLEARED);
    certainToGo.add(start);
    boolean whole = true;
    while (whole && !(certainToGo.isEmpty() && toGo.isEmpty())) {
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
      whole = next.size() < MOST_STATES;
    }
    if (!whole) {
      findings.add(
          Rule.WALK,
          Place.of("VIDEO_TS.IFO", "commands"),
          "the commands lead to more than %d states".formatted(MOST_STATES));
      return;
    }
    loops();
    unreached();
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
                    state.resume(),
                    after.registers());
            lead(outcome, after, then, sure, following);
          }
        }
      }
    }
  }

  private static State with(State state, Outcome outcome) {
    return new State(state.at(), state.phase(), state.cell(), state.resume(), outcome.registers());
  }

  private void stop(Address at, String why) {
    if (stopped.add(at)) {
      findings.add(Rule.DEAD_END, place(at), at + why);
    }
  }

  private void add(State state, boolean sure, List<State> following) {
    following.add(state);
    if (sure && !certain.contains(state)) {
      certainToGo.add(state);
    } else if (!next.containsKey(state)) {
      toGo.add(state);
    }
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
    Address domain = new Address(state.at().kind(), state.at().set(), 0);
    List<Long> words =
        buttons.getOrDefault(domain, Map.of()).getOrDefault(cell.position(), List.of());
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
    Optional<Address> resume = Optional.of(state.at());
    if ((chain.prohibited() >> 10 & 1) == 0) {
      CommandCheck.entry(disc.menus(), Menu.TITLE)
          .ifPresent(number ->
              add(
                  new State(
                      new Address(Kind.MANAGER_MENU, 0, number),
                      Phase.PRE,
                      0,
                      resume,
                      state.registers()),
                  sure,
                  following));
    }
    if ((chain.prohibited() >> 11 & 1) == 0) {
      int set = state.at().set();
      CommandCheck.entry(disc.set(set).flatMap(TitleSetTables::menus), Menu.ROOT)
          .ifPresent(number ->
              add(
                  new State(
                      new Address(Kind.SET_MENU, set, number),
                      Phase.PRE,
                      0,
                      resume,
                      state.registers()),
                  sure,
                  following));
    }
  }

  private List<State> targets(VmCommand go, State state, State stay) {
    Chain chain = chains.get(state.at());
    Address at = state.at();
    return switch (go) {
      case VmCommand.LinkSub(SubLink link, _) -> link(link, state, stay, chain);
      case VmCommand.LinkPgcn(int number) ->
          List.of(enter(state, new Address(at.kind(), at.set(), number), state.resume()));
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
      case VmCommand.JumpSs(SystemSpace target) -> space(state, target, 0, state.resume());
      case VmCommand.CallSs(SystemSpace target, _) ->
          space(state, target, at.set(), Optional.of(at));
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

  private static State enter(State state, Address to, Optional<Address> resume) {
    return new State(to, Phase.PRE, 0, resume, state.registers());
  }

  /** A part of a title: its chain from the beginning, and from the part's own program. */
  private List<State> part(State state, int set, int title, int part) {
    List<List<Part>> titles = disc.set(set).map(TitleSetTables::titles).orElse(List.of());
    if (title < 1 || title > titles.size() || part < 1 || part > titles.get(title - 1).size()) {
      return List.of();
    }
    Part target = titles.get(title - 1).get(part - 1);
    Address address = new Address(Kind.TITLE, set, target.chain());
    State entered = enter(state, address, Optional.empty());
    Chain chain = chains.get(address);
    if (part == 1 || chain == null || target.program() > chain.programs().size()) {
      return List.of(entered);
    }
    return List.of(
        entered, entered.go(Phase.CELL, chain.programs().get(Math.max(1, target.program()) - 1)));
  }

  private List<State> space(State state, SystemSpace target, int ownSet, Optional<Address> resume) {
    return switch (target) {
      case SystemSpace.FirstPlay _ -> List.of(enter(state, Address.FIRST_PLAY, Optional.empty()));
      case SystemSpace.ManagerMenu _ ->
          entry(state, Kind.MANAGER_MENU, 0, disc.menus(), Menu.TITLE, resume);
      case SystemSpace.ManagerPgc(int number) ->
          List.of(enter(state, new Address(Kind.MANAGER_MENU, 0, number), resume));
      case SystemSpace.TitleSetMenu(int named, _, Menu menu) -> {
        int set = ownSet > 0 ? ownSet : named;
        yield entry(
            state, Kind.SET_MENU, set, disc.set(set).flatMap(TitleSetTables::menus), menu, resume);
      }
    };
  }

  private static List<State> entry(
      State state,
      Kind kind,
      int set,
      Optional<DomainTables> domain,
      Menu menu,
      Optional<Address> resume) {
    return CommandCheck.entry(domain, menu)
        .map(number -> List.of(enter(state, new Address(kind, set, number), resume)))
        .orElse(List.of());
  }

  private List<State> link(
      SubLink link, State state, State stay, @org.jspecify.annotations.Nullable Chain chain) {
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
      case NEXT_PGC ->
          List.of(enter(state, new Address(at.kind(), at.set(), chain.next()), state.resume()));
      case PREVIOUS_PGC ->
          List.of(enter(state, new Address(at.kind(), at.set(), chain.previous()), state.resume()));
      case GO_UP ->
          List.of(enter(state, new Address(at.kind(), at.set(), chain.goUp()), state.resume()));
      case TAIL_PGC -> List.of(state.go(Phase.POST, 0));
      case RESUME ->
          List.of(
              state
                  .resume()
                  .map(to -> new State(to, Phase.CELL, 1, Optional.empty(), state.registers()))
                  .orElse(stay));
    };
  }

  private static State program(State state, Chain chain, int program) {
    return program >= 1 && program <= chain.programs().size()
        ? state.go(Phase.CELL, chain.programs().get(program - 1))
        : state.go(Phase.POST, 0);
  }
}
