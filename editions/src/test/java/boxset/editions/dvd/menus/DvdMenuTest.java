package boxset.editions.dvd.menus;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.Programs;
import boxset.editions.dvd.menus.Chain.Shown;
import boxset.editions.menu.Action;
import boxset.editions.menu.Contents;
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.Medium;
import boxset.editions.menu.MenuArt;
import boxset.editions.menu.MenuInputs;
import boxset.editions.menu.MenuTypefaces;
import boxset.editions.menu.Neighbours;
import boxset.editions.menu.Page;
import boxset.editions.menu.PageButton;
import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.players.Navigator;
import boxset.steps.DrawMenu;
import boxset.tools.FfmpegBundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Menus of DVDs, pressed by libdvdnav, which others wrote. */
class DvdMenuTest {
  /** Keys of the remote control. */
  private static final int TITLE = 2;

  private static final int ROOT = 3;
  private static final int SUBPICTURE = 4;
  private static final int AUDIO = 5;
  private static final int SCENES = 7;

  /** What all discs are made of. */
  @TempDir static Path media;

  @TempDir Path folder;

  private static DiscMenu menu(DiscContents contents, boolean wide) {
    return DiscMenu.of(contents, MenuArt.NONE, Medium.dvd(wide), MenuTypefaces.letters());
  }

  @Test
  void everyButtonOfEveryPageLeadsWhereTheModelSaysAndBack() throws Exception {
    DiscContents contents = Contents.of(12, 20, 11, 2, 12);
    DiscMenu menu = menu(contents, true);
    SmallDisc disc = new SmallDisc(menu, contents, true);
    try (Navigator player = new Navigator(disc.write(folder, media))) {
      Walk walk = new Walk(menu, disc, player);
      walk.all();
      walk.paused();
      assertThat(walk.pressed)
          .isEqualTo(menu.pages().stream().mapToInt(page -> page.buttons().size()).sum());
    }
  }

  /** Presses all that can be pressed. */
  private static final class Walk {
    private final DiscMenu menu;
    private final SmallDisc disc;
    private final Navigator player;
    private final Set<String> seen = new HashSet<>();
    private int pressed;

    Walk(DiscMenu menu, SmallDisc disc, Navigator player) {
      this.menu = menu;
      this.disc = disc;
      this.player = player;
    }

    void all() {
      player.playToMenu();
      visit(menu.page(DiscMenu.TOP), List.of());
    }

    /** Goes to a page by the buttons that lead there from the first. */
    private void go(List<Integer> way) {
      player.call(TITLE);
      player.playToMenu();
      for (int button : way) {
        player.press(button);
        player.playToMenu();
      }
    }

    private void visit(Page page, List<Integer> way) {
      seen.add(page.id());
      assertArrows(page);
      for (int button = 1; button <= page.buttons().size(); button++) {
        go(way);
        assertThat(shown().page().id()).isEqualTo(page.id());
        player.press(button);
        pressed++;
        String pressing = page.id() + ", button " + button;
        switch (page.buttons().get(button - 1).action()) {
          case Action.ToPage to -> {
            player.playToMenu();
            Page next = menu.page(to.page());
            assertThat(shown().page().id()).as(pressing).isEqualTo(next.id());
            if (to.button() > 0) {
              assertThat(player.button()).as(pressing).isEqualTo(to.button());
            }
            if (to instanceof Action.Go && !seen.contains(next.id())) {
              List<Integer> farther = new ArrayList<>(way);
              farther.add(button);
              visit(next, farther);
            }
          }
          case Action.Play play -> {
            assertThat(player.playToTitle()).as(pressing).isEqualTo(disc.place(play));
            player.playToMenu();
            assertAt(page, button);
          }
          case Action.ChooseSound _, Action.ChooseCaptions _ -> {
            player.playToMenu();
            assertAt(page, button);
            assertThat(shown().chosen()).as(pressing).isEqualTo(button);
          }
          case Action.Resume() -> throw new AssertionError(pressing + " resumes nothing");
        }
      }
    }

    /** Presses all that can be pressed on the first page while something plays. */
    void paused() {
      Page page = menu.page(DiscMenu.PAUSE);
      String first = disc.place(new Action.PlayAll());
      for (int button = 1; button <= page.buttons().size(); button++) {
        go(List.of());
        player.press(1);
        assertThat(player.playToTitle()).isEqualTo(first);
        player.call(ROOT);
        player.playToMenu();
        assertAt(page, 1);
        player.press(button);
        pressed++;
        switch (page.buttons().get(button - 1).action()) {
          case Action.ToPage to -> {
            player.playToMenu();
            assertThat(shown().page().id()).isEqualTo(to.page());
            player.press(back(menu.page(to.page())));
            player.playToMenu();
            assertAt(page, button);
          }
          case Action.Resume() -> assertThat(player.playToTitle()).isEqualTo(first);
          default -> {
            assertThat(player.playToTitle()).isEqualTo(first);
            player.playToMenu();
            assertAt(menu.page(DiscMenu.TOP), button - 1);
          }
        }
      }
    }

    private static int back(Page page) {
      List<Action> actions = page.buttons().stream().map(PageButton::action).toList();
      return actions.stream().map(Action.Back.class::isInstance).toList().indexOf(true) + 1;
    }

    private void assertArrows(Page page) {
      for (int button = 1; button <= page.buttons().size(); button++) {
        Neighbours next = page.buttons().get(button - 1).neighbours();
        assertThat(player.arrows(button))
            .as(page.id() + ", button " + button)
            .containsExactly(next.up(), next.down(), next.left(), next.right());
      }
    }

    private Shown shown() {
      return disc.shown(player.object());
    }

    private void assertAt(Page page, int button) {
      assertThat(shown().page().id()).isEqualTo(page.id());
      assertThat(player.button()).as(page.id()).isEqualTo(button);
    }
  }

  @Test
  void keysOfTheRemoteControlLeadFromAPartToTheMenuAndItGoesOn() throws Exception {
    DiscContents contents = Contents.of(2, 3, 0, 2, 1);
    SmallDisc disc = new SmallDisc(menu(contents, true), contents, true);
    try (Navigator player = new Navigator(disc.write(folder, media))) {
      player.playToMenu();
      press(player, 2);
      player.press(2);
      String second = player.playToTitle();
      assertThat(second).isEqualTo(disc.place(new Action.PlayPart("p2")));
      for (int key : List.of(TITLE, ROOT)) {
        assertThat(call(player, key, disc)).isEqualTo("pause, button 1");
        player.press(1);
        assertThat(player.playToTitle()).isEqualTo(second);
      }

      assertThat(call(player, AUDIO, disc)).isEqualTo("sound/1, button 1");
      press(player, 2);
      assertThat(where(player, disc)).isEqualTo("sound/1, button 2");
      press(player, 3);
      assertThat(where(player, disc)).isEqualTo("pause, button 5");
      player.press(1);
      assertThat(player.playToTitle()).isEqualTo(second);
      assertThat(player.sound()).isEqualTo(1);

      assertThat(call(player, SUBPICTURE, disc)).isEqualTo("captions/1, button 1");
      press(player, 2, 3);
      player.press(1);
      assertThat(player.playToTitle()).isEqualTo(second);
      assertThat(player.sound()).isEqualTo(1);
      assertThat(player.subpicture()).isZero();
      assertThat(call(player, SUBPICTURE, disc)).isEqualTo("captions/1, button 2");
      press(player, 1, 3);
      player.press(1);
      assertThat(player.playToTitle()).isEqualTo(second);
      assertThat(player.subpicture()).isNegative();

      assertThat(call(player, SCENES, disc)).isEqualTo("scenes/p2/1, button 1");
      player.press(3);
      assertThat(player.playToTitle()).isEqualTo(disc.place(new Action.PlayChapter("p2", 3)));
      player.playToMenu();
      assertThat(where(player, disc)).isEqualTo("scenes/p2/1, button 3");
      press(player, 4, 3);
      assertThat(where(player, disc)).isEqualTo("top, button 3");
    }
  }

  /** Presses buttons that lead from page to page. */
  private static void press(Navigator player, int... buttons) {
    for (int button : buttons) {
      player.press(button);
      player.playToMenu();
    }
  }

  private static String call(Navigator player, int key, SmallDisc disc) {
    player.call(key);
    player.playToMenu();
    return where(player, disc);
  }

  private static String where(Navigator player, SmallDisc disc) {
    return disc.shown(player.object()).page().id() + ", button " + player.button();
  }

  @Test
  void partsThatAreTitlesOfTheirOwnPlayOneBehindTheOtherOnAScreenOfFourByThree() throws Exception {
    DiscContents contents = Contents.of(3, 1, 2, 1, 0);
    SmallDisc disc = SmallDisc.inTitles(menu(contents, false), contents, false);
    try (Navigator player = new Navigator(disc.write(folder, media))) {
      player.playToMenu();
      player.press(1);
      assertThat(player.playToTitle()).isEqualTo(disc.place(new Action.PlayPart("p1")));
      for (String part : List.of("p2", "p3")) {
        assertThat(player.playToNextTitle()).isEqualTo(disc.place(new Action.PlayPart(part)));
      }
      player.playToMenu();
      assertThat(where(player, disc)).isEqualTo("top, button 1");
      press(player, 3);
      player.press(1);
      assertThat(player.playToTitle()).isEqualTo(disc.place(new Action.PlayExtra("x1")));
      assertThat(player.playToNextTitle()).isEqualTo(disc.place(new Action.PlayExtra("x2")));
      player.playToMenu();
      assertThat(where(player, disc)).isEqualTo("extras/1, button 1");
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
      for (boolean wide : List.of(true, false)) {
        DiscMenu menu = menu(contents, wide);
        for (SmallDisc disc :
            List.of(
                new SmallDisc(menu, contents, wide), SmallDisc.inTitles(menu, contents, wide))) {
          new StaticWalk(disc.program()).check();
        }
      }
    }
  }

  @Test
  void allThatTheDiscReadsIsMadeFromWhatIsThere() throws Exception {
    DiscContents contents = Contents.of(2, 3, 2, 2, 2);
    DiscMenu menu =
        DiscMenu.of(
            contents, new MenuArt(true, 50, 50, true), Medium.dvd(true), MenuTypefaces.letters());
    SmallDisc disc = new SmallDisc(menu, contents, true);
    DvdMenu dvd = disc.menu();
    MenuInputs inputs =
        new MenuInputs(
            Optional.of(source("background.tif")),
            Optional.of(source("title.png")),
            source("colours.json"),
            still -> source(still.part() + " " + still.chapter()),
            source("silence.ac3"),
            Map.of(DiscMenu.BACKGROUND, "background.tif", DiscMenu.TITLE, "title.png"));
    FfmpegBundle bundle = FfmpegBundle.find(System.getenv());
    Programs programs = new Programs(bundle.ffmpeg(), bundle.ffprobe());
    List<Step> steps = dvd.steps("disc-1", inputs, programs);
    Plan plan = new Plan(steps);
    assertThat(plan.steps()).hasSize(2 * menu.pages().size());
    Step top = plan.steps().getFirst();
    assertThat(top.id()).hasToString("disc-1/menu/top");
    assertThat(top.subject()).isEqualTo("title treatment");
    assertThat(((DrawMenu) top.work()).files()).containsExactly("background.tif", "title.png");
    assertThat(top.inputs())
        .containsOnly(
            Map.entry("background", source("background.tif")),
            Map.entry("title", source("title.png")),
            Map.entry("colours", source("colours.json")));
    assertThat(step(plan, "disc-1/menu/scenes/p2/1").inputs().values())
        .contains(source("p2 1"), source("p2 2"), source("p2 3"));
    List<StepId> made = plan.steps().stream().map(Step::id).toList();
    SortedMap<String, Input> read = dvd.inputs("disc-1", inputs);
    assertThat(read.values())
        .filteredOn(Input.Result.class::isInstance)
        .allSatisfy(input -> assertThat(made).contains(((Input.Result) input).step()));
    disc.write(folder, media);
    assertThat(disc.read()).isEqualTo(read.keySet());
  }

  private static Input source(String file) {
    return new Input.Source(Path.of("/series", file));
  }

  private static Step step(Plan plan, String id) {
    return plan.steps().stream()
        .filter(step -> step.id().text().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
