package boxset.formats.dvdvideo;

import boxset.formats.dvdvm.Menu;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.CommandTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where commands may lead from where they stand. A player that is told to go elsewhere hangs
 * without a word, and libdvdnav goes there all the same.
 */
final class CommandRules {
  /** Where commands stand. */
  private enum Domain {
    MANAGER("the disc's menus"),
    TITLE_SET_MENU("a title set's menus"),
    TITLE("a title");

    private final String name;

    Domain(String name) {
      this.name = name;
    }
  }

  private final Disc disc;

  CommandRules(Disc disc) {
    this.disc = disc;
  }

  void check() throws DiscException {
    check("first play", Domain.MANAGER, 0, disc.firstPlay());
    if (disc.menus().isPresent()) {
      checkPages("the disc's menu", Domain.MANAGER, 0, disc.menus().get());
    }
    for (int set = 1; set <= disc.titleSets().size(); set++) {
      TitleSet titleSet = disc.titleSets().get(set - 1);
      for (int title = 1; title <= titleSet.titles().size(); title++) {
        check(
            "title set " + set + ", title " + title,
            Domain.TITLE,
            set,
            all(titleSet.titles().get(title - 1).commands()));
      }
      if (titleSet.menus().isPresent()) {
        checkPages(
            "the menu of title set " + set, Domain.TITLE_SET_MENU, set, titleSet.menus().get());
      }
    }
  }

  private void checkPages(String name, Domain domain, int set, MenuSet menus) throws DiscException {
    for (int i = 0; i < menus.pages().size(); i++) {
      MenuPage page = menus.pages().get(i);
      List<VmCommand> commands = all(page.commands());
      page.object()
          .flatMap(object -> object.highlight())
          .ifPresent(
              highlight -> highlight.buttons().forEach(button -> commands.add(button.command())));
      check(name + ", page " + (i + 1), domain, set, commands);
    }
  }

  private static List<VmCommand> all(CommandTable table) {
    List<VmCommand> commands = new ArrayList<>(table.pre());
    commands.addAll(table.post());
    commands.addAll(table.cell());
    return commands;
  }

  private void check(String name, Domain domain, int set, List<VmCommand> commands)
      throws DiscException {
    for (VmCommand command : commands) {
      VmCommand acting = command instanceof VmCommand.If(_, VmCommand then) ? then : command;
      if (!allowed(acting, domain)) {
        throw new DiscException(
            name + ": " + acting + " hangs players when it stands in " + domain.name);
      }
      if (!reaches(acting, domain, set)) {
        throw new DiscException(name + ": " + acting + " leads to what is not on the disc");
      }
    }
  }

  private static boolean allowed(VmCommand command, Domain domain) {
    return switch (command) {
      case VmCommand.JumpTt _ -> domain == Domain.MANAGER;
      case VmCommand.JumpVtsTt _, VmCommand.JumpVtsPtt _ -> domain != Domain.MANAGER;
      case VmCommand.JumpSs _ -> domain != Domain.TITLE;
      case VmCommand.CallSs _ -> domain == Domain.TITLE;
      default -> true;
    };
  }

  private boolean reaches(VmCommand command, Domain domain, int set) {
    return switch (command) {
      case VmCommand.JumpTt(int title) -> title >= 1 && title <= disc.titleOrder().size();
      case VmCommand.JumpVtsTt(int title) -> hasPart(set, title, 1);
      case VmCommand.JumpVtsPtt(int title, int part) -> hasPart(set, title, part);
      case VmCommand.JumpSs(SystemSpace target) -> exists(target, 0);
      case VmCommand.CallSs(SystemSpace target, _) -> exists(target, set);
      case VmCommand.LinkPgcn(int number) -> number >= 1 && number <= chains(domain, set);
      default -> true;
    };
  }

  private boolean hasPart(int set, int title, int part) {
    List<Title> titles = disc.titleSets().get(set - 1).titles();
    return title >= 1
        && title <= titles.size()
        && part >= 1
        && part <= titles.get(title - 1).parts().size();
  }

  /**
   * @param ownSet the title set that a call cannot leave, or 0 for a jump
   */
  private boolean exists(SystemSpace target, int ownSet) {
    return switch (target) {
      case SystemSpace.FirstPlay _ -> true;
      case SystemSpace.ManagerMenu _ -> hasEntry(disc.menus(), Menu.TITLE);
      case SystemSpace.ManagerPgc(int number) ->
          number >= 1 && number <= disc.menus().map(menus -> menus.pages().size()).orElse(0);
      case SystemSpace.TitleSetMenu(int named, _, Menu menu) -> {
        int set = ownSet > 0 ? ownSet : named;
        yield set >= 1
            && set <= disc.titleSets().size()
            && hasEntry(disc.titleSets().get(set - 1).menus(), menu);
      }
    };
  }

  private static boolean hasEntry(Optional<MenuSet> menus, Menu menu) {
    return menus.map(set -> set.entries().containsKey(menu)).orElse(false);
  }

  private int chains(Domain domain, int set) {
    return switch (domain) {
      case MANAGER -> disc.menus().map(menus -> menus.pages().size()).orElse(0);
      case TITLE_SET_MENU ->
          disc.titleSets().get(set - 1).menus().map(menus -> menus.pages().size()).orElse(0);
      case TITLE -> disc.titleSets().get(set - 1).titles().size();
    };
  }
}
