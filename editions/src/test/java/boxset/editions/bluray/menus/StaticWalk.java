package boxset.editions.bluray.menus;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.menu.Page;
import boxset.formats.bdmv.MovieObject;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import boxset.formats.hdmv.SetOperation;
import boxset.formats.igs.Button;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every command of a menu, read without a player: lists end by leading on, and every movie object
 * is reached from the first, and leads to the top menu. Registers that are jumped to may hold every
 * number that is ever moved to them.
 */
final class StaticWalk {
  private static final int TITLE_OF_TOP_MENU = 0;

  private final SmallDisc disc;
  private final List<MovieObject> objects;
  private final Map<Integer, List<NavigationCommand>> all = new LinkedHashMap<>();
  private final Map<Integer, Set<Integer>> links = new LinkedHashMap<>();

  StaticWalk(SmallDisc disc) {
    this.disc = disc;
    this.objects = disc.menu().movieObjects();
    for (int i = 0; i < objects.size(); i++) {
      List<NavigationCommand> commands = objects.get(i).commands();
      assertEnds("object " + i, commands);
      all.put(i, new ArrayList<>(commands));
    }
    for (Page page : disc.pages().pages()) {
      List<NavigationCommand> ofPage = all.getOrDefault(object(page), new ArrayList<>());
      for (var look : disc.menu().drawn(page, SmallDisc.accents()).composition().pages()) {
        for (Button button : look.buttons()) {
          String name = page.id() + ", button " + button.id();
          assertEnds(name, button.commands());
          ofPage.addAll(button.commands());
        }
      }
    }
    all.forEach((number, commands) -> links.put(number, links(commands)));
  }

  private int object(Page page) {
    for (int i = 0; i < objects.size(); i++) {
      if (objects
          .get(i)
          .commands()
          .contains(new NavigationCommand.PlayPlayList(disc.playList(page)))) {
        return i;
      }
    }
    throw new AssertionError("No movie object plays " + page.id());
  }

  /** A line that is gone to is farther on, but for a play list that is played again. */
  private static void assertEnds(String name, List<NavigationCommand> commands) {
    for (int line = 0; line < commands.size(); line++) {
      if (commands.get(line) instanceof NavigationCommand.GoTo(Operand.Immediate(long to))) {
        boolean again = commands.get((int) to) instanceof NavigationCommand.Play;
        assertThat(to)
            .as(name + ", line " + line)
            .isBetween(again ? 0L : line + 1L, commands.size() - 1L);
      }
    }
    boolean skipped =
        commands.size() > 1
            && commands.get(commands.size() - 2) instanceof NavigationCommand.Compare;
    assertThat(skipped).as(name).isFalse();
    NavigationCommand last = commands.getLast();
    assertThat(
            last instanceof NavigationCommand.Jump
                || last instanceof NavigationCommand.GoTo
                || last instanceof NavigationCommand.SetButtonPage)
        .as(name + " ends with " + last.text())
        .isTrue();
  }

  private Set<Integer> links(List<NavigationCommand> commands) {
    Set<Integer> to = new LinkedHashSet<>();
    for (NavigationCommand command : commands) {
      switch (command) {
        case NavigationCommand.JumpObject(Operand object) -> to.addAll(values(object));
        case NavigationCommand.JumpTitle(Operand title) ->
            values(title).forEach(number -> to.add(ofTitle(number)));
        case NavigationCommand.CallTitle(Operand title) ->
            values(title).forEach(number -> to.add(ofTitle(number)));
        default -> {}
      }
    }
    return to;
  }

  private int ofTitle(int title) {
    return title == TITLE_OF_TOP_MENU
        ? disc.menu().index().topMenu()
        : disc.menu().index().titles().get(title - 1).movieObject();
  }

  /** What an operand can be: what registers are set to, on all ways. */
  private Set<Integer> values(Operand operand) {
    Set<Integer> values = new LinkedHashSet<>();
    Set<Operand> seen = new LinkedHashSet<>();
    List<Operand> open = new ArrayList<>(List.of(operand));
    while (!open.isEmpty()) {
      Operand next = open.removeLast();
      if (!seen.add(next)) {
        continue;
      }
      if (next instanceof Operand.Immediate(long number)) {
        values.add((int) number);
      }
      for (List<NavigationCommand> commands : all.values()) {
        for (NavigationCommand command : commands) {
          if (command instanceof NavigationCommand.Set set
              && set.operation() == SetOperation.MOVE
              && set.target().equals(next)) {
            open.add(set.source());
          }
        }
      }
    }
    if (!(operand instanceof Operand.Immediate)) {
      // That a register holds nothing is asked for before it is jumped to.
      values.remove(0);
    }
    return values;
  }

  void check() {
    int first = disc.menu().index().firstPlayback();
    int top = disc.menu().index().topMenu();
    Set<Integer> reached = from(first);
    // A viewer can enter the number of any title.
    disc.menu().index().titles().forEach(title -> reached.addAll(from(title.movieObject())));
    assertThat(reached).containsExactlyInAnyOrderElementsOf(links.keySet());
    for (int number : links.keySet()) {
      assertThat(from(number)).as("from movie object " + number).contains(top);
    }
  }

  private Set<Integer> from(int number) {
    Set<Integer> reached = new LinkedHashSet<>(List.of(number));
    List<Integer> open = new ArrayList<>(reached);
    while (!open.isEmpty()) {
      for (int next : links.getOrDefault(open.removeLast(), Set.of())) {
        assertThat(next).isLessThan(objects.size());
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
