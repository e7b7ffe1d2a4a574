package boxset.formats.dvdcheck;

import boxset.formats.dvdcheck.DiscTables.Part;
import boxset.formats.dvdcheck.DiscTables.TitleSetTables;
import boxset.formats.dvdcheck.DomainTables.Kind;
import boxset.formats.dvdcheck.VmState.Address;
import boxset.formats.dvdcheck.VmState.Phase;
import boxset.formats.dvdvm.Menu;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where commands lead.
 *
 * @param chains all of the disc
 */
record VmTargets(DiscTables disc, Map<Address, Chain> chains) {
  /**
   * Where a command leads; nowhere when its target is not there, or it stops or resumes.
   *
   * @param stay what it is when it only chooses a button
   */
  List<VmState> of(VmCommand go, VmState state, VmState stay) {
    Chain chain = chains.get(state.at());
    Address at = state.at();
    return switch (go) {
      case VmCommand.LinkSub(SubLink link, _) -> link(link, state, stay, chain);
      case VmCommand.LinkPgcn(int number) ->
          List.of(state.enter(new Address(at.kind(), at.set(), number)));
      case VmCommand.LinkPgn(int program, _) ->
          chain != null && program >= 1 && program <= chain.programs().size()
              ? List.of(state.go(Phase.CELL, chain.programs().get(program - 1)))
              : List.of();
      case VmCommand.LinkCn(int cell, _) -> List.of(state.go(Phase.CELL, cell));
      case VmCommand.LinkPttn(int part, _) -> {
        List<VmState> targets = new ArrayList<>();
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

  /** A part of a title: its chain from the beginning, and from the part's own program. */
  private List<VmState> part(VmState state, int set, int title, int part) {
    List<List<Part>> titles = disc.set(set).map(TitleSetTables::titles).orElse(List.of());
    if (title < 1 || title > titles.size() || part < 1 || part > titles.get(title - 1).size()) {
      return List.of();
    }
    Part target = titles.get(title - 1).get(part - 1);
    Address address = new Address(Kind.TITLE, set, target.chain());
    VmState entered = state.enter(address);
    Chain chain = chains.get(address);
    if (part == 1 || chain == null || target.program() > chain.programs().size()) {
      return List.of(entered);
    }
    return List.of(
        entered, entered.go(Phase.CELL, chain.programs().get(Math.max(1, target.program()) - 1)));
  }

  private List<VmState> space(VmState state, SystemSpace target, int ownSet) {
    return switch (target) {
      case SystemSpace.FirstPlay _ -> List.of(state.enter(Address.FIRST_PLAY));
      case SystemSpace.ManagerMenu _ ->
          entry(state, Kind.MANAGER_MENU, 0, disc.menus(), Menu.TITLE);
      case SystemSpace.ManagerPgc(int number) ->
          List.of(state.enter(new Address(Kind.MANAGER_MENU, 0, number)));
      case SystemSpace.TitleSetMenu(int named, _, Menu menu) -> {
        int set = ownSet > 0 ? ownSet : named;
        yield entry(state, Kind.SET_MENU, set, disc.set(set).flatMap(TitleSetTables::menus), menu);
      }
    };
  }

  /** The chain that a key of the remote control leads to. */
  static List<VmState> entry(
      VmState state, Kind kind, int set, Optional<DomainTables> domain, Menu menu) {
    return CommandCheck.entry(domain, menu)
        .map(number -> List.of(state.enter(new Address(kind, set, number))))
        .orElse(List.of());
  }

  private List<VmState> link(SubLink link, VmState state, VmState stay, @Nullable Chain chain) {
    if (chain == null) {
      return List.of();
    }
    int cell = Math.max(1, state.cell());
    int program = chain.programOf(cell);
    Address at = state.at();
    return switch (link) {
      case NONE -> List.of(stay);
      case TOP_CELL -> List.of(state.go(Phase.CELL, cell));
      case NEXT_CELL -> List.of(state.behind(chain, cell));
      case PREVIOUS_CELL -> List.of(state.go(Phase.CELL, Math.max(1, cell - 1)));
      case TOP_PROGRAM -> List.of(program(state, chain, program));
      case NEXT_PROGRAM -> List.of(program(state, chain, program + 1));
      case PREVIOUS_PROGRAM -> List.of(program(state, chain, Math.max(1, program - 1)));
      case TOP_PGC -> List.of(state.go(Phase.PRE, 0));
      case NEXT_PGC -> List.of(state.enter(new Address(at.kind(), at.set(), chain.next())));
      case PREVIOUS_PGC -> List.of(state.enter(new Address(at.kind(), at.set(), chain.previous())));
      case GO_UP -> List.of(state.enter(new Address(at.kind(), at.set(), chain.goUp())));
      case TAIL_PGC -> List.of(state.go(Phase.POST, 0));
      case RESUME -> List.of();
    };
  }

  private static VmState program(VmState state, Chain chain, int program) {
    return program >= 1 && program <= chain.programs().size()
        ? state.go(Phase.CELL, chain.programs().get(program - 1))
        : state.go(Phase.POST, 0);
  }
}
