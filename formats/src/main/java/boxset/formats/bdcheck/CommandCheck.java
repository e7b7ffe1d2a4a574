package boxset.formats.bdcheck;

import boxset.formats.bdcheck.FoundMenu.Button;
import boxset.formats.bdcheck.FoundMenu.Page;
import boxset.formats.findings.Findings;
import boxset.formats.findings.Place;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Looks at each command by itself: whether it may stand where it does, and leads to what is there.
 * What a register holds is not known here; {@link CommandWalk} knows it.
 */
final class CommandCheck {
  /** Set commands that have no name here, of secondary streams and of stereoscopic pictures. */
  private static final Set<Integer> UNNAMED = Set.of(6, 0x0A, 0x0B);

  private final Navigation disc;
  private final Findings findings;

  CommandCheck(Navigation disc, Findings findings) {
    this.disc = disc;
    this.findings = findings;
  }

  void check() {
    for (CommandList object : disc.tables().objects()) {
      for (NavigationCommand command : object.commands()) {
        boolean ofButtons =
            command instanceof NavigationCommand.Link
                || (command instanceof NavigationCommand.MenuControl
                    && !(command instanceof NavigationCommand.SetButtonPage));
        findings.require(
            !ofButtons,
            Rule.COMMAND_PLACE,
            object.place(),
            "%s does nothing outside a button",
            command.text());
        command(object, command);
      }
      findings.require(
          !object.commands().isEmpty(), Rule.COMMAND, object.place(), "it has no command");
    }
    for (FoundStreams clip : disc.clips().found().values()) {
      clip.menus().forEach(this::menu);
    }
  }

  private void menu(FoundMenu menu) {
    for (Page page : menu.pages()) {
      for (Button button : page.buttons()) {
        for (NavigationCommand command : button.commands().commands()) {
          findings.require(
              !(command instanceof NavigationCommand.Play),
              Rule.COMMAND_PLACE,
              button.commands().place(),
              "%s is for movie objects; a button jumps to a title that does it",
              command.text());
          command(button.commands(), command);
          control(button.commands().place(), command, page, menu);
        }
      }
    }
  }

  private void command(CommandList list, NavigationCommand command) {
    if (command instanceof NavigationCommand.Other other) {
      findings.require(
          other.instruction().commandGroup() == 2
              && UNNAMED.contains(other.instruction().setOption()),
          Rule.COMMAND,
          list.place(),
          "%s is no command",
          command.text());
    }
    target(list.place(), command, list.commands().size(), Optional::of);
  }

  /** What is known of an operand. */
  interface Values {
    Optional<Operand> known(Operand operand);
  }

  /** Tells of a command that leads to what is not there, as far as its operands are known. */
  void target(Place place, NavigationCommand command, int lines, Values values) {
    Optional<String> missing =
        switch (command) {
          case NavigationCommand.GoTo(Operand line) ->
              missing("line", values.known(line), n -> n < lines);
          case NavigationCommand.JumpObject(Operand object) -> object(values.known(object));
          case NavigationCommand.CallObject(Operand object) -> object(values.known(object));
          case NavigationCommand.JumpTitle(Operand title) -> title(values.known(title));
          case NavigationCommand.CallTitle(Operand title) -> title(values.known(title));
          case NavigationCommand.PlayPlayList(Operand list) -> playList(values.known(list));
          case NavigationCommand.PlayPlayListAtItem(Operand list, Operand item) ->
              playList(values.known(list))
                  .or(() -> {
                    Optional<FoundPlayList> found = found(values.known(list));
                    return missing(
                        "item",
                        values.known(item),
                        n -> found.isEmpty() || n < found.get().items().size());
                  });
          case NavigationCommand.PlayPlayListAtMark(Operand list, Operand mark) ->
              playList(values.known(list))
                  .or(() -> {
                    Optional<FoundPlayList> found = found(values.known(list));
                    return missing(
                        "mark",
                        values.known(mark),
                        n -> found.isEmpty() || n < found.get().marks().size());
                  });
          default -> Optional.empty();
        };
    missing.ifPresent(what ->
        findings.add(
            Rule.COMMAND_TARGET,
            place,
            "%s leads to %s, which is not there".formatted(command.text(), what)));
  }

  private Optional<FoundPlayList> found(Optional<Operand> list) {
    return number(list).map(disc.playLists()::get);
  }

  private Optional<String> object(Optional<Operand> object) {
    return missing("movie object", object, n -> n < disc.tables().objects().size());
  }

  private Optional<String> title(Optional<Operand> title) {
    return missing(
        "title",
        title,
        n ->
            n == NavigationCommand.JumpTitle.FIRST_PLAYBACK
                || (n == 0
                    ? disc.tables().topMenu().runs() || disc.tables().topMenu().java()
                    : n <= disc.tables().titles().size()));
  }

  private Optional<String> playList(Optional<Operand> list) {
    return missing("play list", list, disc.playLists()::containsKey);
  }

  private void control(Place place, NavigationCommand command, Page page, FoundMenu menu) {
    Optional<String> missing =
        switch (command) {
          case NavigationCommand.EnableButton(Operand button) ->
              missing("button", Optional.of(button), n -> page.button(n).isPresent());
          case NavigationCommand.DisableButton(Operand button) ->
              missing("button", Optional.of(button), n -> page.button(n).isPresent());
          case NavigationCommand.SetButtonPage(var button, var next, _) -> {
            Optional<String> noPage = missing("page", next, n -> menu.page(n).isPresent());
            Optional<Page> target =
                next.isEmpty() ? Optional.of(page) : number(next).flatMap(menu::page);
            yield noPage.isPresent() || target.isEmpty()
                ? noPage
                : missing("button", button, n -> target.get().button(n).isPresent());
          }
          default -> Optional.empty();
        };
    missing.ifPresent(what ->
        findings.add(
            Rule.COMMAND_TARGET,
            place,
            "%s leads to %s, which is not there".formatted(command.text(), what)));
  }

  private static Optional<Integer> number(Optional<Operand> operand) {
    return operand.isPresent()
            && operand.get() instanceof Operand.Immediate(long number)
            && number <= Integer.MAX_VALUE
        ? Optional.of((int) number)
        : Optional.empty();
  }

  private static Optional<String> missing(
      String kind, Optional<Operand> operand, IntPredicate there) {
    return operand.isPresent()
            && operand.get() instanceof Operand.Immediate(long number)
            && (number > Integer.MAX_VALUE || !there.test((int) number))
        ? Optional.of(kind + " " + number)
        : Optional.empty();
  }
}
