package boxset.formats.bdcheck;

import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.hdmv.Comparison;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through everything that a viewer can reach from first playback on: every button of every
 * page, the ends of play lists, the top menu key. Finds where a player stops, or runs for ever
 * without showing anything, and where a register leads to what is not there.
 *
 * <p>A state is a line of a movie object, or the play list that it plays, with the values of the
 * general purpose registers that matter there. What the player or viewer decides is unknown: both
 * ways are gone, and nothing is blamed that only an unknown decision leads to. A place that is
 * reached with very many values is walked through once more with none of them known.
 */
final class CommandWalk {
  private static final int MOST_VALUES = 2_000;
  private static final int NOWHERE = -1;

  /** A button's list that runs so long goes round. */
  private static final int MOST_STEPS = 10_000;

  /**
   * Where the player is.
   *
   * @param line of the next command
   * @param plays the play list that plays before it, or {@link #NOWHERE}
   * @param shown whether any play list has played
   * @param values of registers, where they are known
   */
  private record State(int object, int line, int plays, boolean shown, Map<Integer, Long> values) {
    State at(int newLine) {
      return new State(object, newLine, NOWHERE, shown, values);
    }

    State with(Map<Integer, Long> newValues) {
      return new State(object, line, plays, shown, newValues);
    }

    State place() {
      return new State(object, line, plays, shown, Map.of());
    }
  }

  private final Navigation disc;
  private final Findings findings;
  private final CommandCheck targets;
  private final Map<State, List<State>> next = new LinkedHashMap<>();
  private final Set<State> certain = new HashSet<>();
  private final Set<State> shows = new HashSet<>();
  private final Deque<State> sureToGo = new ArrayDeque<>();
  private final Deque<State> toGo = new ArrayDeque<>();
  private final Map<State, Integer> counts = new HashMap<>();
  private final Set<Integer> titles = new HashSet<>();
  private final Set<Integer> stopped = new HashSet<>();
  private final Map<Integer, List<CommandList>> buttons = new HashMap<>();
  private final Set<Target> toldTargets = new HashSet<>();
  private final LiveRegisters live;
  private int blurred;

  /** A command that has been looked at with some values. */
  private record Target(Place place, NavigationCommand command, Map<Integer, Long> values) {}

  CommandWalk(Navigation disc, CommandCheck targets, Findings findings) {
    this.disc = disc;
    this.targets = targets;
    this.findings = findings;
    disc.playLists()
        .forEach((number, list) -> {
          List<CommandList> lists = new ArrayList<>();
          for (FoundMenu menu : disc.menus(list)) {
            for (FoundMenu.Page page : menu.pages()) {
              page.buttons().forEach(button -> lists.add(button.commands()));
            }
          }
          buttons.put(number, lists);
        });
    live = new LiveRegisters(disc, buttons);
  }

  /** Tells of a register that leads to what is not there; of numbers that is told already. */
  private void target(CommandList list, NavigationCommand command, Map<Integer, Long> values) {
    if (LiveRegisters.operands(command).stream().anyMatch(Operand.Gpr.class::isInstance)
        && toldTargets.add(new Target(list.place(), command, values))) {
      targets.target(
          list.place(),
          command,
          list.commands().size(),
          operand -> value(operand, values).map(Operand::of));
    }
  }

  void check() {
    FoundNavigation tables = disc.tables();
    if (!tables.firstPlayback().runs()) {
      return;
    }
    Map<Integer, Long> cleared = new HashMap<>();
    live.all().stream().forEach(number -> cleared.put(number, 0L));
    add(
        new State(tables.firstPlayback().object(), 0, NOWHERE, false, Map.copyOf(cleared)),
        true,
        null);
    while (!(sureToGo.isEmpty() && toGo.isEmpty())) {
      boolean sure = !sureToGo.isEmpty();
      State state = sure ? sureToGo.removeFirst() : toGo.removeFirst();
      if (sure) {
        certain.add(state);
      }
      if (!next.containsKey(state)) {
        List<State> following = new ArrayList<>();
        next.put(state, following);
        follow(state, sure, following);
      }
    }
    findings.require(
        blurred == 0,
        Rule.WALK,
        Place.of("BDMV/MovieObject.bdmv"),
        "%d places are reached with more than %d values of the registers",
        blurred,
        MOST_VALUES);
    loops();
    unreached();
  }

  private void add(State entered, boolean sure, @Nullable List<State> to) {
    State place = entered.place();
    State state = needed(entered);
    boolean known = next.containsKey(state);
    int count = known ? 0 : counts.merge(place, 1, Integer::sum);
    if (count > MOST_VALUES) {
      blurred += count == MOST_VALUES + 1 ? 1 : 0;
      state = place;
    }
    if (to != null) {
      to.add(state);
    }
    if (sure && count <= MOST_VALUES && !certain.contains(state)) {
      sureToGo.add(state);
    } else if (!next.containsKey(state)) {
      toGo.add(state);
    }
  }

  /** The values that matter there. */
  private State needed(State entered) {
    BitSet needed =
        entered.plays() == NOWHERE
            ? live.at(entered.object(), entered.line())
            : live.playing(entered.object(), entered.line(), entered.plays());
    Map<Integer, Long> values = new HashMap<>();
    entered
        .values()
        .forEach((register, value) -> {
          if (needed.get(register)) {
            values.put(register, value);
          }
        });
    return entered.with(Map.copyOf(values));
  }

  private static Optional<Long> value(Operand operand, Map<Integer, Long> values) {
    return switch (operand) {
      case Operand.Immediate(long number) -> Optional.of(number);
      case Operand.Gpr(int number) -> Optional.ofNullable(values.get(number));
      case Operand.Psr _ -> Optional.empty();
    };
  }

  private void follow(State state, boolean sure, List<State> following) {
    if (state.plays() != NOWHERE) {
      plays(state, sure, following);
      return;
    }
    CommandList list = disc.tables().objects().get(state.object());
    if (state.line() >= list.commands().size()) {
      stop(state, sure, list, "ends, and nothing follows");
      return;
    }
    NavigationCommand command = list.commands().get(state.line());
    if (sure) {
      target(list, command, state.values());
    }
    step(list, command, state, sure, following);
  }

  private void stop(State state, boolean sure, CommandList list, String why) {
    shows.add(state);
    // A disc without menus is over when its film is.
    boolean fault = !state.shown() || buttons.values().stream().anyMatch(each -> !each.isEmpty());
    if (sure && fault && stopped.add(state.object())) {
      findings.add(state.shown() ? Rule.STOP : Rule.DEAD_END, list.place(), "it " + why);
    }
  }

  private void step(
      CommandList list,
      NavigationCommand command,
      State state,
      boolean sure,
      List<State> following) {
    int line = state.line();
    switch (command) {
      case NavigationCommand.Compare(Comparison comparison, Operand left, Operand right) -> {
        Optional<Boolean> holds =
            live.idle(state.object(), line)
                ? Optional.of(true)
                : Registers.compare(
                    comparison, value(left, state.values()), value(right, state.values()));
        if (holds.isPresent()) {
          add(state.at(line + (holds.get() ? 1 : 2)), sure, following);
        } else {
          add(state.at(line + 1), false, following);
          add(state.at(line + 2), false, following);
        }
      }
      case NavigationCommand.GoTo(Operand to) -> {
        Optional<Long> target = value(to, state.values());
        if (target.isPresent() && target.get() < list.commands().size()) {
          add(state.at(target.get().intValue()), sure, following);
        } else {
          shows.add(state);
        }
      }
      case NavigationCommand.Break _ -> stop(state, sure, list, "leaves off by Break");
      case NavigationCommand.Jump jump -> jump(jump, state, sure, following);
      case NavigationCommand.Play play -> {
        Optional<Long> number = value(play.playList(), state.values());
        if (number.isPresent() && disc.playLists().containsKey(number.get().intValue())) {
          add(
              new State(state.object(), line + 1, number.get().intValue(), true, state.values()),
              sure,
              following);
        } else {
          shows.add(state);
          add(state.at(line + 1), false, following);
        }
      }
      case NavigationCommand.Set set ->
          add(state.at(line + 1).with(Registers.set(set, state.values())), sure, following);
      default -> add(state.at(line + 1), sure, following);
    }
  }

  private void jump(NavigationCommand.Jump jump, State state, boolean sure, List<State> following) {
    Optional<Long> object =
        switch (jump) {
          case NavigationCommand.JumpObject(Operand to) -> value(to, state.values());
          case NavigationCommand.CallObject(Operand to) -> value(to, state.values());
          case NavigationCommand.JumpTitle(Operand to) ->
              value(to, state.values()).flatMap(this::objectOf);
          case NavigationCommand.CallTitle(Operand to) ->
              value(to, state.values()).flatMap(this::objectOf);
          case NavigationCommand.Resume _ -> Optional.empty();
        };
    if (object.isPresent() && object.get() < disc.tables().objects().size()) {
      add(
          new State(object.get().intValue(), 0, NOWHERE, state.shown(), state.values()),
          sure,
          following);
    } else {
      // Resuming shows what was shown; what is not there is told of the command itself.
      shows.add(state);
    }
  }

  private Optional<Long> objectOf(long title) {
    titles.add((int) Math.min(title, Integer.MAX_VALUE));
    return disc.tables().title(title).flatMap(CommandWalk::object);
  }

  private static Optional<Long> object(FoundNavigation.Entry entry) {
    return entry.runs() ? Optional.of((long) entry.object()) : Optional.empty();
  }

  /** A play list plays: its end, its menus, the top menu key. */
  private void plays(State state, boolean sure, List<State> following) {
    shows.add(state);
    FoundPlayList list = disc.playLists().get(state.plays());
    boolean waits =
        list != null && !list.items().isEmpty() && list.items().getLast().stillMode() == 2;
    // A picture that stays is left when the viewer plays on.
    add(state.at(state.line()), sure && !waits, following);
    object(disc.tables().topMenu())
        .ifPresent(object ->
            add(new State(object.intValue(), 0, NOWHERE, true, state.values()), sure, following));
    List<CommandList> all = buttons.getOrDefault(state.plays(), List.of());
    for (int i = 0; i < all.size(); i++) {
      button(i, all.get(i), state, sure, following);
    }
  }

  private void button(
      int number, CommandList button, State playing, boolean sure, List<State> following) {
    record Run(int line, Map<Integer, Long> values, boolean sure) {}
    Deque<Run> runs = new ArrayDeque<>();
    Set<Run> seen = new HashSet<>();
    runs.add(new Run(0, playing.values(), sure));
    while (!runs.isEmpty()) {
      Run run = runs.removeFirst();
      if (!seen.add(run)) {
        continue;
      }
      if (seen.size() > MOST_STEPS) {
        return;
      }
      State after = playing.with(run.values());
      if (run.line() >= button.commands().size()) {
        if (!after.equals(playing)) {
          add(after, run.sure(), following);
        }
        continue;
      }
      NavigationCommand command = button.commands().get(run.line());
      if (run.sure()) {
        target(button, command, run.values());
      }
      switch (command) {
        case NavigationCommand.Compare(Comparison comparison, Operand left, Operand right) -> {
          Optional<Boolean> holds =
              live.idle(playing.plays(), number, run.line())
                  ? Optional.of(true)
                  : Registers.compare(
                      comparison, value(left, run.values()), value(right, run.values()));
          if (holds.isEmpty() || holds.get()) {
            runs.add(new Run(run.line() + 1, run.values(), run.sure() && holds.isPresent()));
          }
          if (holds.isEmpty() || !holds.get()) {
            runs.add(new Run(run.line() + 2, run.values(), run.sure() && holds.isPresent()));
          }
        }
        case NavigationCommand.GoTo(Operand to) ->
            value(to, run.values())
                .filter(line -> line < button.commands().size())
                .ifPresent(line -> runs.add(new Run(line.intValue(), run.values(), run.sure())));
        case NavigationCommand.Jump jump -> jump(jump, after, run.sure(), following);
        case NavigationCommand.Break _, NavigationCommand.SetButtonPage _ -> {
          if (!after.equals(playing)) {
            add(after, run.sure(), following);
          }
        }
        case NavigationCommand.TerminatePlayList _ ->
            add(after.at(playing.line()), run.sure(), following);
        case NavigationCommand.Set set ->
            runs.add(new Run(run.line() + 1, Registers.set(set, run.values()), run.sure()));
        default -> runs.add(new Run(run.line() + 1, run.values(), run.sure()));
      }
    }
  }

  /** A state from which nothing is ever shown again, and the player does not stop. */
  private void loops() {
    Map<State, List<State>> back = new HashMap<>();
    next.forEach((state, following) ->
        following.forEach(to -> back.computeIfAbsent(to, _ -> new ArrayList<>()).add(state)));
    Set<State> good = new HashSet<>(shows);
    Deque<State> going = new ArrayDeque<>(shows);
    while (!going.isEmpty()) {
      for (State before : back.getOrDefault(going.removeFirst(), List.of())) {
        if (good.add(before)) {
          going.add(before);
        }
      }
    }
    Set<Integer> told = new HashSet<>();
    for (State state : next.keySet()) {
      if (certain.contains(state) && !good.contains(state) && told.add(state.object())) {
        findings.add(
            Rule.ENDLESS_LOOP,
            disc.tables().objects().get(state.object()).place(),
            "it runs round, showing nothing");
      }
    }
  }

  private void unreached() {
    Set<Integer> objects = new HashSet<>();
    next.keySet().forEach(state -> objects.add(state.object()));
    List<String> unreached = new ArrayList<>();
    for (int i = 0; i < disc.tables().titles().size(); i++) {
      FoundNavigation.Entry title = disc.tables().titles().get(i);
      if (title.runs() && !titles.contains(i + 1) && !objects.contains(title.object())) {
        unreached.add(String.valueOf(i + 1));
      }
    }
    findings.require(
        unreached.isEmpty(),
        Rule.UNREACHED,
        Place.of("BDMV/index.bdmv", "Indexes"),
        "no button or command leads to title %s",
        String.join(", ", unreached));
  }
}
