package boxset.editions.dvd.menus;

import static boxset.editions.dvd.menus.Registers.BUTTON;
import static boxset.editions.dvd.menus.Registers.CHAPTER;
import static boxset.editions.dvd.menus.Registers.FOLLOWING;
import static boxset.editions.dvd.menus.Registers.FROM_BUTTON;
import static boxset.editions.dvd.menus.Registers.FROM_PAGE;
import static boxset.editions.dvd.menus.Registers.PLAYING;
import static boxset.editions.dvd.menus.Registers.PRESSED;
import static boxset.editions.dvd.menus.Registers.SCRATCH;
import static boxset.editions.dvd.menus.Registers.SELECT;

import boxset.editions.dvd.menus.Chain.Shown;
import boxset.editions.menu.Action;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.MenuTitles;
import boxset.editions.menu.Page;
import boxset.editions.menu.Page.Kind;
import boxset.editions.menu.PageButton;
import boxset.formats.dvdvm.Comparison;
import boxset.formats.dvdvm.Register;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.CommandTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The menu of a disc as program chains of the video manager, whose commands reach every title.
 *
 * <p>A button has room for one command: it notes that it has been pressed and goes to the post
 * commands of its chain, which do what the button is for. A title that has been played calls the
 * chain that returns to where it was started from. Where something is to be chosen, the number of
 * the page is that of a chain that looks at what is chosen and shows the page with that marked.
 */
final class MenuProgram {
  /** A few less than a chain has room for, so that a list can always be ended. */
  private static final int MOST_COMMANDS = 120;

  /** Bit 6 of SPRM 2: subpictures are shown. */
  private static final int SHOWN = 0x40;

  /** SPRM 1 while nothing has been chosen. */
  private static final int NO_SOUND = 15;

  private final DiscMenu menu;
  private final MenuTitles titles;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Chain> chains = new ArrayList<>();

  /** Titles that follow another, from 1, in the order of their numbers. */
  private final List<Follower> followers = new ArrayList<>();

  private final int returning;
  private final int scenes;

  /**
   * A title that follows another.
   *
   * @param then the number of what follows it, or 0
   */
  private record Follower(int title, int then) {}

  MenuProgram(DiscMenu menu, MenuTitles titles) {
    this.menu = menu;
    this.titles = titles;
    int number = 1;
    for (Page page : menu.pages()) {
      numbers.put(page.id(), number);
      number += page.ofChoices() ? 2 + choices(page).size() : 1;
    }
    int restOfAll = follow(titles.playAll());
    int restOfExtras = follow(titles.allExtras());
    for (Page page : menu.pages()) {
      if (page.ofChoices()) {
        addChoices(page);
      } else {
        chains.add(shown(page, 0, restOfAll, restOfExtras));
      }
    }
    returning = chains.size() + 1;
    addList(returns());
    scenes = chains.size() + 1;
    addList(scenesOfTitles());
  }

  /** The chains, in the order of their numbers; that of the first page is the first. */
  List<Chain> chains() {
    return List.copyOf(chains);
  }

  /** The chain of a page. */
  int number(String page) {
    Integer number = numbers.get(page);
    if (number == null) {
      throw new IllegalArgumentException("The menu has no page " + page);
    }
    return number;
  }

  /** The chain that a title leads to when it has been played. */
  int returning() {
    return returning;
  }

  /** The chain that shows the scenes of the title that plays, or where scenes are chosen. */
  int scenes() {
    return scenes;
  }

  /**
   * The commands of a title: it can be started at a chapter, and leads back to where it was started
   * from.
   *
   * @param chapters how many it has
   */
  CommandTable ofTitle(int chapters) {
    Commands pre = new Commands().set(PLAYING, 1).copy(SCRATCH, CHAPTER).set(CHAPTER, 0);
    for (int chapter = 2; chapter <= chapters; chapter++) {
      pre.when(SCRATCH, Comparison.EQUAL, chapter, new VmCommand.LinkPttn(chapter, 0));
    }
    Commands post =
        new Commands()
            .set(PLAYING, 0)
            .add(new VmCommand.CallSs(new SystemSpace.ManagerPgc(returning), 0));
    return new CommandTable(pre.list(), post.list(), List.of());
  }

  /** Notes which titles follow the first of some; the number of the second, or 0. */
  private int follow(List<Integer> inOrder) {
    if (inOrder.size() < 2) {
      return 0;
    }
    int first = followers.size() + 1;
    for (int i = 1; i < inOrder.size(); i++) {
      boolean last = i == inOrder.size() - 1;
      followers.add(new Follower(inOrder.get(i), last ? 0 : followers.size() + 2));
    }
    return first;
  }

  private static List<Integer> choices(Page page) {
    return IntStream.rangeClosed(1, page.buttons().size())
        .filter(button -> isChoice(page.buttons().get(button - 1).action()))
        .boxed()
        .toList();
  }

  private static boolean isChoice(Action action) {
    return action instanceof Action.ChooseSound || action instanceof Action.ChooseCaptions;
  }

  /** The chain that looks at what is chosen, and the page as it looks then. */
  private void addChoices(Page page) {
    List<Integer> choices = choices(page);
    int none = number(page.id()) + 1;
    Commands look = new Commands();
    for (int i = 0; i < choices.size(); i++) {
      int marked = none + 1 + i;
      switch (page.buttons().get(choices.get(i) - 1).action()) {
        case Action.ChooseSound(int track) -> {
          look.linkIf(Register.AUDIO_STREAM, track, marked);
          if (track == 0) {
            look.linkIf(Register.AUDIO_STREAM, NO_SOUND, marked);
          }
        }
        case Action.ChooseCaptions(OptionalInt track) -> {
          if (track.isPresent()) {
            look.linkIf(Register.SUBPICTURE_STREAM, SHOWN | track.getAsInt(), marked);
          } else {
            look.when(
                Register.SUBPICTURE_STREAM,
                Comparison.BELOW,
                SHOWN,
                new VmCommand.LinkPgcn(marked));
          }
        }
        default -> throw new IllegalStateException(page.id() + " has no choice " + choices.get(i));
      }
    }
    look.link(none);
    chains.add(ofCommands(look));
    chains.add(shown(page, 0, 0, 0));
    for (int choice : choices) {
      chains.add(shown(page, choice, 0, 0));
    }
  }

  private static Chain ofCommands(Commands commands) {
    return new Chain(Optional.empty(), new CommandTable(commands.list(), List.of(), List.of()));
  }

  private Chain shown(Page page, int chosen, int restOfAll, int restOfExtras) {
    Commands pre = new Commands();
    if (page.kind() == Kind.TOP) {
      // What is selected there stands one button farther down on the page to go on from.
      pre.when(PLAYING, Comparison.EQUAL, 0, new VmCommand.GoTo(5))
          .when(SELECT, Comparison.EQUAL, 0, new VmCommand.GoTo(4))
          .add(SELECT, BUTTON)
          .link(number(DiscMenu.PAUSE));
    }
    pre.setIf(SELECT, 0, SELECT, Math.max(1, chosen) * BUTTON)
        .add(new VmCommand.SetHlBtnnFrom(SELECT, SubLink.NONE))
        .set(SELECT, 0)
        .set(PRESSED, 0);
    Commands post = new Commands();
    post.when(PRESSED, Comparison.EQUAL, 0, new VmCommand.LinkSub(SubLink.TOP_PGC, 0));
    addPages(page, post);
    addPlays(page, restOfAll, restOfExtras, post);
    post.add(new VmCommand.LinkSub(SubLink.TOP_PGC, 0));
    return new Chain(
        Optional.of(new Shown(page, chosen)), new CommandTable(pre.list(), post.list(), List.of()));
  }

  /** What stays in the menu. */
  private void addPages(Page page, Commands post) {
    for (int button = 1; button <= page.buttons().size(); button++) {
      int pressed = button * BUTTON;
      switch (page.buttons().get(button - 1).action()) {
        case Action.ToPage to -> {
          if (to.button() > 0) {
            post.setIf(PRESSED, pressed, SELECT, to.button() * BUTTON);
          }
          post.linkIf(PRESSED, pressed, number(to.page()));
        }
        case Action.ChooseSound(int track) ->
            post.block(
                PRESSED,
                pressed,
                VmCommand.SetStn.audio(track, SubLink.NONE),
                new VmCommand.LinkPgcn(number(page.id())));
        case Action.ChooseCaptions(OptionalInt track) ->
            post.block(
                PRESSED,
                pressed,
                VmCommand.SetStn.subpicture(
                    track.orElse(titles.captionsOff().orElse(0)), track.isPresent(), SubLink.NONE),
                new VmCommand.LinkPgcn(number(page.id())));
        case Action.Play _, Action.Resume _ -> {}
      }
    }
  }

  /** What leaves the menu for a title. */
  private void addPlays(Page page, int restOfAll, int restOfExtras, Commands post) {
    boolean paused = page.kind() == Kind.PAUSE;
    post.set(FROM_PAGE, number(paused ? DiscMenu.TOP : page.id()))
        .copy(FROM_BUTTON, PRESSED)
        .set(CHAPTER, 0)
        .set(FOLLOWING, 0);
    if (paused) {
      post.subtract(FROM_BUTTON, BUTTON);
    }
    Map<Integer, List<Integer>> starting = new LinkedHashMap<>();
    for (int button = 1; button <= page.buttons().size(); button++) {
      int pressed = button * BUTTON;
      if (page.buttons().get(button - 1).action() instanceof Action.Play play) {
        starting.computeIfAbsent(titles.title(play), _ -> new ArrayList<>()).add(pressed);
        switch (play) {
          case Action.PlayChapter(_, int chapter) -> post.setIf(PRESSED, pressed, CHAPTER, chapter);
          case Action.PlayAll() -> post.setIf(PRESSED, pressed, FOLLOWING, restOfAll);
          case Action.PlayAllExtras() -> post.setIf(PRESSED, pressed, FOLLOWING, restOfExtras);
          case Action.PlayPart _, Action.PlayExtra _ -> {}
        }
      }
    }
    starting.forEach((title, buttons) -> {
      VmCommand jump = new VmCommand.JumpTt(title);
      if (starting.size() == 1) {
        post.add(jump);
      } else {
        buttons.forEach(pressed -> post.block(PRESSED, pressed, jump));
      }
    });
  }

  /** What follows a title: the next of those that play one behind the other, or the menu. */
  private List<Consumer<Commands>> returns() {
    List<Consumer<Commands>> blocks = new ArrayList<>();
    for (int i = 0; i < followers.size(); i++) {
      int number = i + 1;
      Follower follower = followers.get(i);
      blocks.add(commands ->
          commands.block(
              FOLLOWING,
              number,
              VmCommand.SetGprm.move(FOLLOWING, follower.then()),
              new VmCommand.JumpTt(follower.title())));
    }
    blocks.add(commands -> commands.copy(SELECT, FROM_BUTTON));
    for (Page page : menu.pages()) {
      int number = number(page.id());
      boolean plays =
          page.buttons().stream().anyMatch(button -> button.action() instanceof Action.Play);
      if (plays && page.kind() != Kind.PAUSE) {
        blocks.add(commands -> commands.linkIf(FROM_PAGE, number, number));
      }
    }
    blocks.add(commands -> commands.link(number(DiscMenu.TOP)));
    return blocks;
  }

  /** The first page of the scenes of the title that plays. */
  private List<Consumer<Commands>> scenesOfTitles() {
    List<Consumer<Commands>> blocks = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Page page : menu.pages()) {
      for (PageButton button : page.buttons()) {
        if (button.action() instanceof Action.PlayChapter scene && !seen.contains(scene.part())) {
          seen.add(scene.part());
          int title = titles.title(scene);
          int number = number(page.id());
          blocks.add(commands -> commands.linkIf(Register.TITLE, title, number));
        }
      }
    }
    String otherwise =
        menu.pages().stream()
            .filter(page -> page.kind() == Kind.SCENE_PARTS)
            .findFirst()
            .map(Page::id)
            .orElse(DiscMenu.TOP);
    blocks.add(commands -> commands.link(number(otherwise)));
    return blocks;
  }

  /** A list of commands in as many chains as it takes. */
  private void addList(List<Consumer<Commands>> blocks) {
    Commands commands = new Commands();
    for (Consumer<Commands> block : blocks) {
      if (commands.size() > MOST_COMMANDS) {
        commands.link(chains.size() + 2);
        chains.add(ofCommands(commands));
        commands = new Commands();
      }
      block.accept(commands);
    }
    chains.add(ofCommands(commands));
  }
}
