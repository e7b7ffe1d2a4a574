package boxset.editions.bluray.menus;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.menu.Action;
import boxset.editions.menu.Contents;
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.Medium;
import boxset.editions.menu.MenuArt;
import boxset.editions.menu.MenuTypefaces;
import boxset.editions.menu.Page;
import boxset.editions.menu.PageButton;
import boxset.editions.menu.PopUpMenu;
import boxset.editions.menu.PopUpMenu.Choice;
import boxset.editions.menu.PopUpMenu.PopUpPage;
import boxset.formats.bdmv.MovieObject;
import boxset.formats.hdmv.NavigationCommand;
import boxset.players.Player;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Menus of Blu-ray discs, pressed by libbluray, which others wrote. */
class BlurayMenuTest {
  /** What all discs are made of. */
  @TempDir static Path media;

  @TempDir Path folder;

  private static DiscMenu menu(DiscContents contents) {
    return DiscMenu.of(contents, MenuArt.NONE, Medium.BLURAY, MenuTypefaces.letters());
  }

  private static SmallDisc disc(DiscContents contents) {
    return new SmallDisc(menu(contents), contents);
  }

  @Test
  void everyButtonOfEveryPageLeadsWhereTheModelSaysAndBack() throws Exception {
    SmallDisc disc = disc(Contents.of(12, 20, 11, 2, 12));
    try (Player player = new Player(disc.write(folder, media)).play()) {
      Walk walk = new Walk(disc, player);
      walk.all();
      walk.paused();
      assertThat(walk.pressed)
          .isEqualTo(disc.pages().pages().stream().mapToInt(page -> page.buttons().size()).sum());
    }
  }

  /** Presses all that can be pressed. */
  private static final class Walk {
    private final SmallDisc disc;
    private final DiscMenu menu;
    private final Player player;
    private final Remote remote;
    private final Set<String> seen = new HashSet<>();
    private int pressed;

    Walk(SmallDisc disc, Player player) {
      this.disc = disc;
      this.menu = disc.pages();
      this.player = player;
      this.remote = new Remote(disc, player);
    }

    void all() {
      visit(menu.page(DiscMenu.TOP), List.of());
    }

    /** Goes to a page by the buttons that lead there from the first. */
    private void go(List<Integer> way) {
      player.callMenu();
      Page page = menu.page(DiscMenu.TOP);
      remote.page(page);
      for (int button : way) {
        remote.press(button);
        page = menu.page(((Action.ToPage) page.buttons().get(button - 1).action()).page());
        remote.page(page);
      }
    }

    private void visit(Page page, List<Integer> way) {
      seen.add(page.id());
      boolean there = false;
      for (int button = 1; button <= page.buttons().size(); button++) {
        if (!there) {
          go(way);
        }
        remote.press(button);
        pressed++;
        String pressing = page.id() + ", button " + button;
        there = true;
        switch (page.buttons().get(button - 1).action()) {
          case Action.ToPage to -> {
            Page next = menu.page(to.page());
            String selected = remote.page(next);
            if (to.button() > 0) {
              assertThat(selected).as(pressing).isEqualTo(String.valueOf(to.button()));
            }
            if (to instanceof Action.Go && !seen.contains(next.id())) {
              List<Integer> farther = new ArrayList<>(way);
              farther.add(button);
              visit(next, farther);
            }
            there = false;
          }
          case Action.Play play -> {
            assertThat(player.playToTitle()).as(pressing).isEqualTo(disc.place(play));
            player.forget();
            assertThat(remote.page(page)).as(pressing).isEqualTo(String.valueOf(button));
          }
          case Action.ChooseSound _, Action.ChooseCaptions _ ->
              assertThat(stay(page)).as(pressing).isEqualTo(button + " chosen");
          case Action.Resume() -> throw new AssertionError(pressing + " resumes nothing");
        }
      }
    }

    /** The player tells nothing of a page that it does not leave. */
    private String stay(Page page) {
      return remote.stay(page);
    }

    /** Presses all that can be pressed on the first page while something plays. */
    void paused() {
      Page page = menu.page(DiscMenu.PAUSE);
      String first = disc.place(new Action.PlayAll());
      for (int button = 1; button <= page.buttons().size(); button++) {
        go(List.of());
        remote.press(1);
        assertThat(player.playToTitle()).isEqualTo(first);
        player.callMenu();
        assertThat(remote.page(page)).isEqualTo("1");
        remote.press(button);
        pressed++;
        switch (page.buttons().get(button - 1).action()) {
          case Action.ToPage to -> {
            Page next = menu.page(to.page());
            remote.page(next);
            remote.press(back(next));
            assertThat(remote.page(page)).isEqualTo(String.valueOf(button));
            // Another title is to end it.
            remote.press(2);
            assertThat(player.playToTitle()).isEqualTo(first);
          }
          case Action.Resume() ->
              player.playUntil(
                  "title 1",
                  () -> player.told(Player.PLAY_LIST) == 1 && player.told(Player.TITLE) == 1);
          default -> assertThat(player.playToTitle()).isEqualTo(first);
        }
        player.forget();
        assertThat(remote.page(menu.page(DiscMenu.TOP))).isEqualTo("1");
      }
    }

    private static int back(Page page) {
      List<Action> actions = page.buttons().stream().map(PageButton::action).toList();
      return actions.stream().map(Action.Back.class::isInstance).toList().indexOf(true) + 1;
    }
  }

  @Test
  void everyRowOfThePopUpMenuDoesWhatItSays() throws Exception {
    DiscContents contents = Contents.of(2, 20, 2, 2, 12);
    SmallDisc disc = disc(contents);
    int part = 2;
    PopUpMenu popUp = disc.menu().popUp(part).orElseThrow();
    int pressed = 0;
    try (Player player = new Player(disc.write(folder, media)).play()) {
      Remote remote = new Remote(disc, player);
      Page top = disc.pages().page(DiscMenu.TOP);
      Page parts = disc.pages().page("parts/1");
      remote.page(top);
      remote.press(2);
      remote.page(parts);
      for (int number = 0; number < popUp.pages().size(); number++) {
        PopUpPage page = popUp.pages().get(number);
        for (int row = 1; row <= page.rows().size(); row++) {
          remote.press(1);
          assertThat(player.playToTitle()).isEqualTo("2/2/1");
          player.press(Player.POP_UP);
          PopUpPage first = popUp.pages().getFirst();
          assertThat(remote.popUp(first)).isEqualTo("1");
          open(remote, popUp, number);
          remote.press(row);
          pressed++;
          String pressing = "page " + number + ", row " + row;
          switch (page.rows().get(row - 1).choice()) {
            case Choice.Continue() ->
                player.playUntil("no menu", () -> player.told(Player.MENU) == 0);
            case Choice.Open(PopUpPage.Kind list) ->
                remote.popUp(
                    popUp.pages().stream()
                        .filter(each -> each.kind() == list)
                        .findFirst()
                        .orElseThrow());
            case Choice.Turn(int to) -> remote.popUp(popUp.pages().get(to));
            case Choice.PlayFrom(int mark) ->
                // The number of a chapter is told when it changes.
                player.playUntil(
                    pressing,
                    () -> player.told(Player.SEEK) >= 0 && player.last(Player.CHAPTER) == mark + 1);
            case Choice.ChooseSound(int track) -> {
              assertThat(remote.chosen(page, row)).as(pressing).isEqualTo(row + " chosen");
              assertThat(remote.sound()).as(pressing).isEqualTo(track + 1);
            }
            case Choice.ChooseCaptions(var track) -> {
              assertThat(remote.chosen(page, row)).as(pressing).isEqualTo(row + " chosen");
              assertThat(remote.captionsShown()).isEqualTo(track.isPresent());
              if (track.isPresent()) {
                assertThat(remote.captions()).isEqualTo(track.getAsInt() + 1);
              }
            }
            case Choice.Leave() -> {
              Page pause = disc.pages().page(DiscMenu.PAUSE);
              assertThat(remote.page(pause)).isEqualTo("1");
              remote.press(1);
              player.playUntil(pressing, () -> player.told(Player.PLAY_LIST) == 2);
            }
          }
          player.forget();
          assertThat(remote.page(parts)).as(pressing).isEqualTo("1");
        }
      }
    }
    assertThat(pressed)
        .isEqualTo(popUp.pages().stream().mapToInt(page -> page.rows().size()).sum());
  }

  @Test
  void aFilmThatIsLeftByThePopUpMenuGoesOnWhereItWas() throws Exception {
    SmallDisc disc = disc(Contents.of(2, 20, 2, 2, 1));
    long chapter = 90_000L * SmallDisc.PICTURES / 24;
    PopUpPage popUp = disc.menu().popUp(1).orElseThrow().pages().getFirst();
    try (Player player = new Player(disc.write(folder, media)).play()) {
      Remote remote = new Remote(disc, player);
      remote.page(disc.pages().page(DiscMenu.TOP));
      remote.press(1);
      player.playToTitle();
      long middle = 3 * chapter + chapter / 2;
      player.playUntil("the middle of a chapter", () -> player.time() >= middle);
      player.press(Player.POP_UP);
      remote.popUp(popUp);
      remote.press(popUp.rows().size());
      remote.page(disc.pages().page(DiscMenu.PAUSE));
      remote.press(1);
      player.playUntil("the film", () -> player.told(Player.PLAY_LIST) == 1);
      assertThat(player.time()).isBetween(middle, middle + chapter);
    }
  }

  /** Goes from the first page of a pop-up menu to another. */
  private static void open(Remote remote, PopUpMenu popUp, int number) {
    if (number == 0) {
      return;
    }
    PopUpPage target = popUp.pages().get(number);
    PopUpPage first = popUp.pages().getFirst();
    for (int row = 1; row <= first.rows().size(); row++) {
      if (first.rows().get(row - 1).choice().equals(new Choice.Open(target.kind()))) {
        remote.press(row);
      }
    }
    int at = popUp.pages().indexOf(target);
    while (popUp.pages().get(at - 1).kind() == target.kind()) {
      at--;
    }
    // Captions that are chosen may be on a page farther on.
    int shown = remote.popUpOf(popUp.pages(), target.kind());
    while (shown != number) {
      int next = shown + Integer.signum(number - shown);
      PopUpPage page = popUp.pages().get(shown);
      for (int row = 1; row <= page.rows().size(); row++) {
        if (page.rows().get(row - 1).choice().equals(new Choice.Turn(next))) {
          remote.press(row);
          break;
        }
      }
      remote.popUp(popUp.pages().get(next));
      shown = next;
    }
  }

  @Test
  void whatIsChosenHoldsEverywhere() throws Exception {
    DiscContents contents = Contents.of(2, 2, 1, 3, 2);
    SmallDisc disc = disc(contents);
    DiscMenu menu = disc.pages();
    try (Player player = new Player(disc.write(folder, media)).play()) {
      Remote remote = new Remote(disc, player);
      Page top = menu.page(DiscMenu.TOP);
      remote.page(top);
      remote.press(top.buttons().size());
      assertThat(remote.page(menu.page("sound/1"))).isEqualTo("1 chosen");
      remote.press(3);
      assertThat(remote.stay(menu.page("sound/1"))).isEqualTo("3 chosen");
      remote.press(5);
      assertThat(remote.page(menu.page("captions/1"))).isEqualTo("1 chosen");
      remote.press(3);
      assertThat(remote.stay(menu.page("captions/1"))).isEqualTo("3 chosen");
      remote.press(4);
      remote.page(top);
      remote.press(1);
      player.playToTitle();
      assertThat(remote.sound()).isEqualTo(3);
      assertThat(remote.captions()).isEqualTo(2);
      assertThat(remote.captionsShown()).isTrue();

      // What is chosen while a title plays is marked in the menu, and kept when it goes on.
      PopUpMenu popUp = disc.menu().popUp(1).orElseThrow();
      player.press(Player.POP_UP);
      remote.popUp(popUp.pages().getFirst());
      remote.press(3);
      int page = remote.popUpOf(popUp.pages(), PopUpPage.Kind.SOUNDS);
      remote.press(2);
      assertThat(remote.popUp(popUp.pages().get(page))).isEqualTo("2 chosen");
      player.callMenu();
      remote.page(menu.page(DiscMenu.PAUSE));
      remote.press(top.buttons().size() + 1);
      assertThat(remote.page(menu.page("sound/1"))).isEqualTo("2 chosen");
      remote.press(5);
      assertThat(remote.page(menu.page("captions/1"))).isEqualTo("3 chosen");
      remote.press(1);
      assertThat(remote.stay(menu.page("captions/1"))).isEqualTo("1 chosen");
      remote.press(4);
      remote.page(menu.page(DiscMenu.PAUSE));
      remote.press(1);
      player.playUntil("title 1", () -> player.told(Player.PLAY_LIST) == 1);
      assertThat(remote.sound()).isEqualTo(2);
      assertThat(remote.captionsShown()).isFalse();
    }
  }

  @Test
  void partsThatAreTitlesOfTheirOwnPlayOneBehindTheOtherAndBeforeTheMenu() throws Exception {
    DiscContents contents = Contents.of(3, 1, 2, 1, 0);
    SmallDisc disc = new SmallDisc(menu(contents), contents, FirstPlay.PLAY, true);
    DiscMenu menu = disc.pages();
    try (Player player = new Player(disc.write(folder, media)).play()) {
      Remote remote = new Remote(disc, player);
      for (String part : List.of("p1", "p2", "p3")) {
        assertThat(player.playToTitle()).isEqualTo(disc.place(new Action.PlayPart(part)));
        player.playUntil("the end", () -> player.told(Player.END) >= 0);
        player.forget();
      }
      assertThat(remote.page(menu.page(DiscMenu.TOP))).isEqualTo("1");
      remote.press(3);
      assertThat(remote.page(menu.page("extras/1"))).isEqualTo("1");
      remote.press(1);
      for (String extra : List.of("x1", "x2")) {
        assertThat(player.playToTitle()).isEqualTo(disc.place(new Action.PlayExtra(extra)));
        player.playUntil("the end", () -> player.told(Player.END) >= 0);
        player.forget();
      }
      assertThat(remote.page(menu.page("extras/1"))).isEqualTo("1");
    }
  }

  @Test
  void noCommandLeadsIntoADeadEnd() {
    for (DiscContents contents :
        List.of(
            Contents.of(1, 1),
            Contents.of(1, 60, 1, 8, 32),
            Contents.of(12, 20, 40, 8, 32),
            Contents.of(60, 3))) {
      for (boolean inTitles : List.of(false, true)) {
        new StaticWalk(new SmallDisc(menu(contents), contents, FirstPlay.MENU, inTitles)).check();
      }
    }
  }

  @Test
  void commandsCanBeRead() throws IOException {
    DiscContents contents = Contents.of(2, 2, 2, 2, 1);
    SmallDisc disc = disc(contents);
    StringBuilder text = new StringBuilder();
    List<MovieObject> objects = disc.menu().movieObjects();
    for (int i = 0; i < objects.size(); i++) {
      text.append("movie object ").append(i).append('\n');
      list(objects.get(i).commands(), text);
    }
    for (Page page : disc.pages().pages()) {
      composition(page.id(), disc.menu().drawn(page, SmallDisc.accents()), text);
    }
    PopUpMenu popUp = disc.menu().popUp(2).orElseThrow();
    text.append("pop-up of title 2\n").append(popUp.text());
    composition("pop-up of title 2", disc.menu().drawn(popUp, SmallDisc.accents()), text);
    Path golden = Path.of("src/test/resources/boxset/editions/bluray/menus/two-parts.txt");
    if ("update".equals(System.getProperty("goldens"))) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(golden));
  }

  private static void composition(String name, DrawnMenu drawn, StringBuilder text) {
    for (int look = 0; look < drawn.composition().pages().size(); look++) {
      for (var button : drawn.composition().pages().get(look).buttons()) {
        text.append(name + ", look " + look + ", button " + button.id() + "\n");
        list(button.commands(), text);
      }
    }
  }

  private static void list(List<NavigationCommand> commands, StringBuilder text) {
    for (int line = 0; line < commands.size(); line++) {
      text.append("  ").append(line).append(' ').append(commands.get(line).text()).append('\n');
    }
  }
}
