package boxset.formats.dvdcheck;

import boxset.formats.bytes.MalformedException;
import boxset.formats.dvdcheck.DiscTables.Part;
import boxset.formats.dvdcheck.DiscTables.TitleSetTables;
import boxset.formats.dvdcheck.DomainTables.Kind;
import boxset.formats.dvdcheck.DomainTables.Unit;
import boxset.formats.dvdvm.Assignment;
import boxset.formats.dvdvm.Instruction;
import boxset.formats.dvdvm.Menu;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.ifo.CellPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every command by itself: whether it is one, may stand where it does, and leads to what is there.
 */
final class CommandCheck {
  private final DiscTables disc;
  private final Findings findings;

  CommandCheck(DiscTables disc, Findings findings) {
    this.disc = disc;
    this.findings = findings;
  }

  /**
   * Where commands stand.
   *
   * @param domain empty for first play
   */
  private record Standing(
      Optional<DomainTables> domain, Optional<Unit> unit, Optional<Chain> chain, Place place) {
    boolean is(Kind kind) {
      return domain.map(d -> d.kind() == kind).orElse(false);
    }

    boolean firstPlay() {
      return domain.isEmpty();
    }
  }

  void checkFirstPlay(Ifo ifo) {
    disc.firstPlay()
        .ifPresent(chain ->
            chain(
                new Standing(
                    Optional.empty(), Optional.empty(), Optional.of(chain), ifo.head("FP_PGC"))));
  }

  void check(FoundVobus found) {
    DomainTables domain = found.domain();
    String table =
        switch (domain.kind()) {
          case TITLE -> "VTS_PGCIT";
          case SET_MENU -> "VTSM_PGCI_UT";
          case MANAGER_MENU -> "VMGM_PGCI_UT";
        };
    for (Unit unit : domain.units()) {
      for (Chain chain : unit.chains()) {
        Place place = domain.ifo().place(table, "PGC " + chain.number());
        chain(new Standing(Optional.of(domain), Optional.of(unit), Optional.of(chain), place));
      }
    }
    for (Map.Entry<CellPosition, List<Long>> each : found.buttons().entrySet()) {
      buttons(domain, each.getKey(), each.getValue());
    }
  }

  private void buttons(DomainTables domain, CellPosition cell, List<Long> words) {
    for (Unit unit : domain.units()) {
      for (Chain chain : unit.chains()) {
        if (chain.cells().stream().anyMatch(c -> c.position().equals(cell))) {
          Place place =
              new Place(
                  domain.vobs().getFirst().name(),
                  Place.NO_SECTOR,
                  Place.NO_SECTOR,
                  "buttons of " + UnitCheck.name(cell));
          Standing standing =
              new Standing(Optional.of(domain), Optional.of(unit), Optional.of(chain), place);
          for (int i = 0; i < words.size(); i++) {
            command(words.get(i), 1, standing, "command " + (i + 1) + " of buttons");
          }
          return;
        }
      }
    }
  }

  private void chain(Standing standing) {
    Chain.Commands commands = standing.chain().orElseThrow().commands();
    list(commands.pre(), standing, "pre");
    list(commands.post(), standing, "post");
    list(commands.cell(), standing, "cell");
  }

  private void list(List<Long> words, Standing standing, String name) {
    for (int i = 0; i < words.size(); i++) {
      command(words.get(i), words.size(), standing, name + " command " + (i + 1));
    }
  }

  private void command(long word, int lines, Standing standing, String name) {
    Instruction instruction;
    try {
      instruction = Instruction.of(word);
    } catch (MalformedException e) {
      findings.add(Rule.COMMAND, standing.place(), name + ": " + e.getMessage());
      return;
    }
    if (instruction.set().orElse(null) instanceof Assignment.Timer(_, int pgc)
        && standing.unit().isPresent()) {
      findings.require(
          pgc >= 1 && pgc <= standing.unit().get().count(),
          Rule.COMMAND_TARGET,
          standing.place(),
          "%s: a timer leads to program chain %d of %d",
          name,
          pgc,
          standing.unit().get().count());
    }
    if (instruction.go().isEmpty()) {
      return;
    }
    VmCommand go = instruction.go().get();
    if (!allowed(go, standing)) {
      findings.add(
          Rule.COMMAND_DOMAIN,
          standing.place(),
          "%s: %s may not stand in %s"
              .formatted(
                  name, go, standing.domain().map(d -> d.kind().toString()).orElse("first play")));
    } else if (!reaches(go, lines, standing)) {
      findings.add(
          Rule.COMMAND_TARGET,
          standing.place(),
          "%s: %s leads to what is not on the disc".formatted(name, go));
    }
  }

  private static boolean allowed(VmCommand go, Standing standing) {
    boolean title = standing.is(Kind.TITLE);
    boolean manager = standing.firstPlay() || standing.is(Kind.MANAGER_MENU);
    return switch (go) {
      case VmCommand.JumpTt _ -> manager;
      case VmCommand.JumpVtsTt _, VmCommand.JumpVtsPtt _ -> !manager;
      case VmCommand.JumpSs _ -> !title;
      case VmCommand.CallSs _ -> title;
      case VmCommand.LinkPttn _ -> title;
      case VmCommand.LinkSub(SubLink link, _) ->
          link == SubLink.NONE || (!standing.firstPlay() && (link != SubLink.RESUME || !title));
      case VmCommand.Link _ -> !standing.firstPlay();
      default -> true;
    };
  }

  private boolean reaches(VmCommand go, int lines, Standing standing) {
    int set = standing.domain().map(DomainTables::set).orElse(0);
    Chain chain = standing.chain().orElseThrow();
    int chains = standing.unit().map(Unit::count).orElse(0);
    return switch (go) {
      case VmCommand.GoTo(int line) -> line >= 1 && line <= lines;
      case VmCommand.JumpTt(int title) -> title >= 1 && title <= disc.titles().size();
      case VmCommand.JumpVtsTt(int title) -> hasPart(set, title, 1);
      case VmCommand.JumpVtsPtt(int title, int part) -> hasPart(set, title, part);
      case VmCommand.JumpSs(SystemSpace target) -> exists(target, 0);
      case VmCommand.CallSs(SystemSpace target, int cell) ->
          exists(target, set) && cell <= chain.cells().size();
      case VmCommand.LinkPgcn(int number) -> number >= 1 && number <= chains;
      case VmCommand.LinkPttn(int part, _) -> part >= 1 && part <= mostParts(set, chain);
      case VmCommand.LinkPgn(int program, _) -> program >= 1 && program <= chain.programs().size();
      case VmCommand.LinkCn(int cell, _) -> cell >= 1 && cell <= chain.cells().size();
      case VmCommand.LinkSub(SubLink link, _) ->
          switch (link) {
            case NEXT_PGC -> chain.next() > 0 && chain.next() <= chains;
            case PREVIOUS_PGC -> chain.previous() > 0 && chain.previous() <= chains;
            case GO_UP -> chain.goUp() > 0 && chain.goUp() <= chains;
            default -> true;
          };
      default -> true;
    };
  }

  private int mostParts(int set, Chain chain) {
    return disc.set(set).map(TitleSetTables::titles).orElse(List.of()).stream()
        .filter(parts -> parts.stream().anyMatch(part -> part.chain() == chain.number()))
        .mapToInt(List::size)
        .max()
        .orElse(0);
  }

  private boolean hasPart(int set, int title, int part) {
    List<List<Part>> titles = disc.set(set).map(TitleSetTables::titles).orElse(List.of());
    return title >= 1
        && title <= titles.size()
        && part >= 1
        && part <= titles.get(title - 1).size();
  }

  /**
   * @param ownSet the title set that a call cannot leave, or 0 for a jump
   */
  private boolean exists(SystemSpace target, int ownSet) {
    return switch (target) {
      case SystemSpace.FirstPlay _ -> disc.firstPlay().isPresent();
      case SystemSpace.ManagerMenu _ -> entry(disc.menus(), Menu.TITLE).isPresent();
      case SystemSpace.ManagerPgc(int number) ->
          number >= 1 && number <= disc.menus().map(d -> units(d).count()).orElse(0);
      case SystemSpace.TitleSetMenu(int named, int title, Menu menu) -> {
        Optional<TitleSetTables> set = disc.set(ownSet > 0 ? ownSet : named);
        yield set.isPresent()
            && entry(set.get().menus(), menu).isPresent()
            && (ownSet > 0 || title <= Math.max(1, set.get().titles().size()));
      }
    };
  }

  /** The chains that a player takes when it does not have the viewer's language. */
  static Unit units(DomainTables domain) {
    return domain.units().isEmpty() ? new Unit("", List.of(), 0) : domain.units().getFirst();
  }

  /** The number of the chain that a key of the remote control leads to. */
  static Optional<Integer> entry(Optional<DomainTables> domain, Menu menu) {
    List<Chain> chains = new ArrayList<>();
    domain.ifPresent(d -> chains.addAll(units(d).chains()));
    return chains.stream()
        .filter(chain -> chain.entry() == (0x80 | menu.code()))
        .map(Chain::number)
        .findFirst();
  }
}
