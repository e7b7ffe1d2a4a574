package boxset.formats.bluray;

import boxset.formats.bdmv.MovieObject;
import boxset.formats.bdmv.MoviePlayList;
import boxset.formats.hdmv.NavigationCommand;
import boxset.formats.hdmv.Operand;
import boxset.formats.igs.Button;
import boxset.formats.igs.InteractiveComposition;
import boxset.formats.igs.Page;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Where commands may lead from where they stand. A player that is told to go elsewhere stays where
 * it is without a word. What a register holds is known only when it plays, and not looked at.
 */
final class CommandRules {
  private final BdmvFolder folder;

  CommandRules(BdmvFolder folder) {
    this.folder = folder;
  }

  void check() throws BdmvException {
    List<MovieObject> objects = folder.movieObjects().objects();
    for (int i = 0; i < objects.size(); i++) {
      checkObject("movie object " + i, objects.get(i).commands());
    }
    for (Map.Entry<Integer, Clip> clip : folder.clips().entrySet()) {
      if (clip.getValue().menu().isPresent()) {
        checkMenu(clip.getKey(), clip.getValue().menu().get());
      }
    }
  }

  private void checkObject(String name, List<NavigationCommand> commands) throws BdmvException {
    for (NavigationCommand command : commands) {
      boolean ofButtons =
          command instanceof NavigationCommand.Link
              || (command instanceof NavigationCommand.MenuControl
                  && !(command instanceof NavigationCommand.SetButtonPage));
      if (ofButtons) {
        throw new BdmvException(name + ": " + command.text() + " does nothing outside a button");
      }
      checkReach(name, command, commands.size());
    }
    boolean leads =
        switch (commands.getLast()) {
          case NavigationCommand.Jump _, NavigationCommand.GoTo _ -> true;
          default -> false;
        };
    if (!leads) {
      throw new BdmvException(name + " leads nowhere when it has run");
    }
  }

  private void checkMenu(int clip, InteractiveComposition menu) throws BdmvException {
    for (int number = 0; number < menu.pages().size(); number++) {
      Page page = menu.pages().get(number);
      for (Button button : page.buttons()) {
        String name =
            "the menu of clip %d, page %d, button %d".formatted(clip, number, button.id());
        for (NavigationCommand command : button.commands()) {
          checkReach(name, command, button.commands().size());
          checkControl(name, command, page, menu);
          checkLink(name, command, clip);
        }
      }
    }
  }

  /** What movie objects and buttons may do. */
  private void checkReach(String name, NavigationCommand command, int lines) throws BdmvException {
    Optional<String> missing =
        switch (command) {
          case NavigationCommand.GoTo(Operand line) -> missing("line", line, n -> n < lines);
          case NavigationCommand.JumpObject(Operand object) -> missingObject(object);
          case NavigationCommand.CallObject(Operand object) -> missingObject(object);
          case NavigationCommand.SetNavigationTimer(Operand object, _) -> missingObject(object);
          case NavigationCommand.JumpTitle(Operand title) -> missingTitle(title);
          case NavigationCommand.CallTitle(Operand title) -> missingTitle(title);
          case NavigationCommand.PlayPlayList(Operand list) -> missingPlayList(list);
          case NavigationCommand.PlayPlayListAtItem(Operand list, Operand item) ->
              missingPlayList(list)
                  .or(() -> missing("item", item, n -> withPlayList(list, n, this::hasItem)));
          case NavigationCommand.PlayPlayListAtMark(Operand list, Operand mark) ->
              missingPlayList(list)
                  .or(() -> missing("mark", mark, n -> withPlayList(list, n, this::hasMark)));
          default -> Optional.empty();
        };
    refuse(name, command, missing);
  }

  private void checkControl(
      String name, NavigationCommand command, Page page, InteractiveComposition menu)
      throws BdmvException {
    Optional<String> missing =
        switch (command) {
          case NavigationCommand.EnableButton(Operand button) ->
              missing("button", button, n -> hasButton(page, n));
          case NavigationCommand.DisableButton(Operand button) ->
              missing("button", button, n -> hasButton(page, n));
          case NavigationCommand.SetButtonPage(var button, var next, _) ->
              next.flatMap(to -> missing("page", to, n -> n < menu.pages().size()))
                  .or(() ->
                      button.flatMap(to ->
                          missing("button", to, n -> hasButton(target(next, page, menu), n))));
          default -> Optional.empty();
        };
    refuse(name, command, missing);
  }

  private static Optional<Page> target(
      Optional<Operand> next, Page page, InteractiveComposition menu) {
    if (next.isEmpty()) {
      return Optional.of(page);
    }
    return next.get() instanceof Operand.Immediate(long number)
        ? Optional.of(menu.pages().get((int) number))
        : Optional.empty();
  }

  private static boolean hasButton(Optional<Page> page, int id) {
    return page.isEmpty() || hasButton(page.get(), id);
  }

  private static boolean hasButton(Page page, int id) {
    return page.buttons().stream().anyMatch(button -> button.id() == id);
  }

  /** Links lead somewhere in every play list that plays the menu's clip. */
  private void checkLink(String name, NavigationCommand command, int clip) throws BdmvException {
    for (MoviePlayList list : folder.playLists().values()) {
      if (plays(list, clip)) {
        Optional<String> missing =
            switch (command) {
              case NavigationCommand.LinkPlayItem(Operand item) ->
                  missing("item", item, n -> hasItem(list, n));
              case NavigationCommand.LinkMark(Operand mark) ->
                  missing("mark", mark, n -> hasMark(list, n));
              default -> Optional.empty();
            };
        refuse(name, command, missing);
      }
    }
  }

  private static boolean plays(MoviePlayList list, int clip) {
    return list.items().stream().anyMatch(item -> item.clip() == clip)
        || list.subPaths().stream()
            .flatMap(subPath -> subPath.items().stream())
            .anyMatch(item -> item.clip() == clip);
  }

  private Optional<String> missingObject(Operand object) {
    return missing("movie object", object, n -> n < folder.movieObjects().objects().size());
  }

  private Optional<String> missingTitle(Operand title) {
    return missing(
        "title",
        title,
        n ->
            n <= folder.index().titles().size() || n == NavigationCommand.JumpTitle.FIRST_PLAYBACK);
  }

  private Optional<String> missingPlayList(Operand playList) {
    return missing("play list", playList, n -> folder.playLists().containsKey(n));
  }

  /** Whether a play list has something of a number, among those that a player finds. */
  private interface Has {
    boolean test(MoviePlayList list, int number);
  }

  private boolean withPlayList(Operand playList, int number, Has has) {
    if (!(playList instanceof Operand.Immediate(long list))) {
      return true;
    }
    MoviePlayList found = folder.playLists().get((int) list);
    return found != null && has.test(found, number);
  }

  private boolean hasItem(MoviePlayList list, int number) {
    return number < list.items().size();
  }

  private boolean hasMark(MoviePlayList list, int number) {
    return number < list.marks().size();
  }

  private static Optional<String> missing(String kind, Operand operand, IntPredicate there) {
    return operand instanceof Operand.Immediate(long number)
            && (number > Integer.MAX_VALUE || !there.test((int) number))
        ? Optional.of(kind + " " + number)
        : Optional.empty();
  }

  private static void refuse(String name, NavigationCommand command, Optional<String> missing)
      throws BdmvException {
    if (missing.isPresent()) {
      throw new BdmvException(
          "%s: %s leads to %s, which is not there".formatted(name, command.text(), missing.get()));
    }
  }
}
