package boxset.formats.dvdcheck;

import boxset.formats.dvdcheck.DiscTables.Part;
import boxset.formats.dvdcheck.DiscTables.TitleSetTables;
import boxset.formats.dvdcheck.DomainTables.Kind;
import boxset.formats.dvdcheck.Machine.Outcome;
import boxset.formats.dvdcheck.Machine.Registers;
import boxset.formats.dvdcheck.VmState.Address;
import boxset.formats.dvdcheck.VmState.Phase;
import boxset.formats.dvdvm.Menu;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
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

  /** The bit that prohibits the key for the title menu; those for the menus of a set follow it. */
  private static final int TITLE_KEY = 10;

  private final DiscTables disc;
  private final Findings findings;
  private final Machine machine;
  private final Map<Address, Chain> chains = new HashMap<>();
  private final VmTargets targets;
  private final Map<Address, Map<CellPosition, List<Long>>> buttons = new HashMap<>();
  private final Map<VmState, List<VmState>> next = new LinkedHashMap<>();
  private final Set<VmState> certain = new HashSet<>();
  private final Set<VmState> ends = new HashSet<>();
  private final Deque<VmState> certainToGo = new ArrayDeque<>();
  private final Deque<VmState> toGo = new ArrayDeque<>();
  private final Set<Address> stopped = new HashSet<>();
  private final Map<VmState, Integer> values = new HashMap<>();
  private int blurred;

  /** A way from a place to another, with the bits of the registers that were set before. */
  private record Leave(VmState to, int touched) {}

  private final Map<VmState, Integer> needed = new HashMap<>();
  private final Map<VmState, List<Leave>> leavesTo = new LinkedHashMap<>();
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
    targets = new VmTargets(disc, chains);
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
    VmState start = new VmState(Address.FIRST_PLAY, Phase.PRE, 0, Registers.CLEARED);
    certainToGo.add(start);
    while (!(certainToGo.isEmpty() && toGo.isEmpty())) {
      boolean sure = !certainToGo.isEmpty();
      VmState state = sure ? certainToGo.removeFirst() : toGo.removeFirst();
      if (sure) {
        certain.add(state);
      }
      if (!next.containsKey(state)) {
        List<VmState> following = new ArrayList<>();
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
    toGo.add(new VmState(Address.FIRST_PLAY, Phase.PRE, 0, Registers.AS_THEY_COME));
    while (!toGo.isEmpty()) {
      VmState state = toGo.removeFirst();
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
      for (Map.Entry<VmState, List<Leave>> each : leavesTo.entrySet()) {
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
    Map<VmState, List<VmState>> back = new HashMap<>();
    Deque<VmState> good = new ArrayDeque<>();
    Set<VmState> seen = new HashSet<>();
    for (Map.Entry<VmState, List<VmState>> each : next.entrySet()) {
      for (VmState following : each.getValue()) {
        back.computeIfAbsent(following, _ -> new ArrayList<>()).add(each.getKey());
      }
      if (each.getKey().phase() == Phase.CELL || ends.contains(each.getKey())) {
        good.add(each.getKey());
        seen.add(each.getKey());
      }
    }
    while (!good.isEmpty()) {
      for (VmState before : back.getOrDefault(good.removeFirst(), List.of())) {
        if (seen.add(before)) {
          good.add(before);
        }
      }
    }
    Set<Address> told = new HashSet<>();
    for (VmState state : next.keySet()) {
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
    List<String> unreached = new ArrayList<>();
    for (int i = 0; i < disc.titles().size(); i++) {
      int set = disc.titles().get(i).titleSet();
      int title = disc.titles().get(i).titleInSet();
      List<List<Part>> parts = disc.set(set).map(TitleSetTables::titles).orElse(List.of());
      if (title >= 1 && title <= parts.size() && !parts.get(title - 1).isEmpty()) {
        Address address = new Address(Kind.TITLE, set, parts.get(title - 1).getFirst().chain());
        if (!reached.contains(address)) {
          unreached.add(String.valueOf(i + 1));
        }
      }
    }
    findings.require(
        unreached.isEmpty(),
        Rule.UNREACHED,
        Place.of("VIDEO_TS.IFO", "TT_SRPT"),
        "no button or command leads to title %s",
        String.join(", ", unreached));
  }

  private Place place(Address at) {
    String file = at.set() == 0 ? "VIDEO_TS.IFO" : DiscFiles.prefix(at.set()) + ".IFO";
    return Place.of(file, at.toString());
  }

  private void follow(VmState state, boolean sure, List<VmState> following) {
    Chain chain = chains.get(state.at());
    if (chain == null) {
      ends.add(state);
      return;
    }
    switch (state.phase()) {
      case PRE -> {
        for (Outcome outcome : machine.run(chain.commands().pre(), state.registers())) {
          VmState after = state.with(outcome.registers());
          VmState then =
              chain.cells().isEmpty() ? after.go(Phase.POST, 0) : after.go(Phase.CELL, 1);
          lead(state, outcome, then, sure, following);
        }
      }
      case CELL -> cell(state, chain, sure, following);
      case CELL_COMMAND -> {
        int command = chain.cells().get(state.cell() - 1).playback().command();
        List<Long> word = List.of(chain.commands().cell().get(command - 1));
        for (Outcome outcome : machine.run(word, state.registers())) {
          VmState after = state.with(outcome.registers());
          lead(state, outcome, after.behind(chain, state.cell()), sure, following);
        }
      }
      case POST -> {
        for (Outcome outcome : machine.run(chain.commands().post(), state.registers())) {
          VmState after = state.with(outcome.registers());
          if (outcome.go().isEmpty() && chain.next() == 0) {
            ends.add(state);
            if (sure && outcome.certain()) {
              stop(state.at(), " ends, and nothing follows");
            }
          } else {
            VmState then =
                new VmState(
                    new Address(state.at().kind(), state.at().set(), chain.next()),
                    Phase.PRE,
                    0,
                    after.registers());
            lead(state, outcome, then, sure, following);
          }
        }
      }
    }
  }

  private void stop(Address at, String why) {
    if (stopped.add(at)) {
      findings.add(Rule.DEAD_END, place(at), at + why);
    }
  }

  private void add(VmState entered, boolean sure, List<VmState> following) {
    VmState settled = entered.phase() == Phase.CELL ? settled(entered) : entered;
    VmState place = settled.with(Registers.CLEARED);
    if (measuring) {
      leaving.add(new Leave(place, settled.registers().touched()));
      toGo.add(settled.with(Registers.AS_THEY_COME));
      return;
    }
    VmState state = settled.with(settled.registers().only(needed.getOrDefault(place, -1)));
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
  private VmState settled(VmState state) {
    Chain chain = chains.get(state.at());
    int cell = state.cell();
    while (chain != null && cell >= 1 && cell < chain.cells().size() && plain(state, chain, cell)) {
      cell++;
    }
    return cell == state.cell() ? state : state.go(Phase.CELL, cell);
  }

  private boolean plain(VmState state, Chain chain, int cell) {
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
      VmState state, Outcome outcome, VmState otherwise, boolean sure, List<VmState> following) {
    boolean surely = sure && outcome.certain();
    if (outcome.go().isEmpty()) {
      add(otherwise, surely, following);
      return;
    }
    VmCommand go = outcome.go().get();
    boolean resumes = go instanceof VmCommand.LinkSub(SubLink link, _) && link == SubLink.RESUME;
    if (go instanceof VmCommand.Exit || resumes) {
      ends.add(state);
      return;
    }
    List<VmState> led = targets.of(go, state.with(outcome.registers()), otherwise);
    if (led.isEmpty()) {
      // What is not there is told of the command itself.
      ends.add(state);
    }
    led.forEach(target -> add(target, surely, following));
  }

  private void cell(VmState state, Chain chain, boolean sure, List<VmState> following) {
    if (state.cell() < 1 || state.cell() > chain.cells().size()) {
      add(state.go(Phase.POST, 0), sure, following);
      return;
    }
    Chain.Cell cell = chain.cells().get(state.cell() - 1);
    List<Long> words = buttonsOf(state.at(), cell.position());
    for (long word : words) {
      for (Outcome outcome : machine.run(List.of(word), state.registers())) {
        lead(state, outcome, state.with(outcome.registers()), sure, following);
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
            : state.behind(chain, state.cell()),
        sure,
        following);
  }

  /** The keys for menus, while a title plays. */
  private void keys(VmState state, Chain chain, boolean sure, List<VmState> following) {
    if (state.at().kind() != Kind.TITLE) {
      return;
    }
    if ((chain.prohibited() >> TITLE_KEY & 1) == 0) {
      VmTargets.entry(state, Kind.MANAGER_MENU, 0, disc.menus(), Menu.TITLE)
          .forEach(target -> add(target, sure, following));
    }
    int set = state.at().set();
    Optional<DomainTables> menus = disc.set(set).flatMap(TitleSetTables::menus);
    for (Menu menu : Menu.values()) {
      int key = TITLE_KEY + menu.code() - Menu.TITLE.code();
      if (menu != Menu.TITLE && (chain.prohibited() >> key & 1) == 0) {
        VmTargets.entry(state, Kind.SET_MENU, set, menus, menu)
            .forEach(target -> add(target, sure, following));
      }
    }
  }
}
