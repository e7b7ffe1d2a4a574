package boxset.editions.dvd.menus;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.menu.DiscMenu;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.VmCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every command of a menu, read without a player: lists end by leading on, and every chain is
 * reached from the first and leads back to it.
 */
final class StaticWalk {
  private final MenuProgram program;
  private final Map<Integer, Set<Integer>> links = new LinkedHashMap<>();

  StaticWalk(MenuProgram program) {
    this.program = program;
    for (int number = 1; number <= program.chains().size(); number++) {
      links.put(number, links(number));
    }
  }

  private Set<Integer> links(int number) {
    Chain chain = program.chains().get(number - 1);
    VmCommand last =
        chain.shown().isPresent()
            ? chain.commands().post().getLast()
            : chain.commands().pre().getLast();
    assertThat(last)
        .as("the end of chain " + number)
        .matches(command ->
            command instanceof VmCommand.LinkPgcn
                || command.equals(new VmCommand.LinkSub(SubLink.TOP_PGC, 0)));
    Set<Integer> to = new LinkedHashSet<>();
    lines(chain.commands().pre(), number, to);
    lines(chain.commands().post(), number, to);
    return to;
  }

  private void lines(List<VmCommand> list, int number, Set<Integer> to) {
    for (int line = 1; line <= list.size(); line++) {
      VmCommand command = list.get(line - 1);
      switch (command instanceof VmCommand.If(_, VmCommand then) ? then : command) {
        case VmCommand.LinkPgcn(int chain) -> to.add(chain);
        case VmCommand.JumpTt _ -> to.add(program.returning());
        case VmCommand.GoTo(int target) ->
            assertThat(target)
                .as("chain " + number + ", line " + line)
                .isBetween(line + 1, list.size());
        default -> {}
      }
    }
  }

  void check() {
    assertThat(links.values())
        .allSatisfy(to -> assertThat(to).allMatch(number -> links.containsKey(number)));
    // A title that plays calls these.
    Set<Integer> reached = from(program.number(DiscMenu.TOP));
    reached.addAll(from(program.scenes()));
    reached.addAll(from(program.returning()));
    assertThat(reached).containsExactlyInAnyOrderElementsOf(links.keySet());
    for (int number : links.keySet()) {
      assertThat(from(number)).as("from chain " + number).contains(1);
    }
  }

  private Set<Integer> from(int number) {
    Set<Integer> reached = new LinkedHashSet<>(List.of(number));
    List<Integer> open = new ArrayList<>(reached);
    while (!open.isEmpty()) {
      for (int next : links.getOrDefault(open.removeLast(), Set.of())) {
        if (reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
