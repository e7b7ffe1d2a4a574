package boxset.editions.menu;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.Unencoded;
import boxset.editions.menu.DiscContents.Item;
import boxset.editions.menu.DiscContents.OnDisc;
import boxset.editions.menu.DiscContents.Track;
import boxset.editions.menu.DiscContents.Volume;
import boxset.formats.navpack.Button;
import boxset.series.model.Chapter;
import boxset.series.model.Series;
import boxset.steps.MenuPicture;
import boxset.steps.MenuPicture.Box;
import boxset.steps.MenuPicture.Mark;
import boxset.steps.MenuPicture.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a menu holds, read as text, and the rules that every page keeps. */
class DiscMenuTest {
  private static final String SERIES =
      """
      id: long-way-up
      title: The Long Way Up
      noun: Episode
      language: en
      parts:
        - {id: p1, title: Basement, master: p1.mov}
        - id: p2
          title: Winter in Žižkov
          master: p2.mov
          chapters:
            00:00:00: Snow
            00:10:00: 雪
        - id: p3
          title: Coda
          master: p3.mov
          chapters:
            00:00:00: Last
            00:10:00: Lights
      extras:
        - {id: bus, title: The bus, kind: deleted scene, file: bus.mov}
        - {id: trailer, title: Trailer, kind: trailer, file: trailer.mov}
      interviews:
        - {id: ana, name: Ana Reyes, file: ana.mov}
      """;

  @Test
  void theSecondDiscOfASetHasItsOwnParts() throws IOException {
    Series series = Unencoded.series(SERIES);
    DiscContents contents =
        DiscContents.of(
            series,
            Optional.of(new Volume(2, 2)),
            List.of("p2", "p3"),
            List.of("ana", "bus", "trailer"),
            id ->
                new OnDisc(
                    Duration.ofSeconds(90),
                    series.part(id).stream()
                        .flatMap(part -> part.chapters().stream())
                        .map(Chapter::title)
                        .toList()),
            List.of(new Track("English", "en"), new Track("日本語", "ja")),
            List.of(new Track("English (SDH)", "en")));
    DiscMenu menu = menu(contents, Medium.dvd(true));
    assertThat(menu.notes())
        .containsExactly(
            "Episode 2, chapter 2: the typeface of discs' menus has no 雪, and the menu says nothing"
                + " instead. Write it in Latin letters to have it there.",
            "Sound 2: the typeface of discs' menus has no 日 本 語, and the menu says \"Japanese\""
                + " instead. Write it in Latin letters to have it there.");
    assertThat(menu.stills())
        .containsExactly(
            new Still("p2", 0),
            new Still("p3", 0),
            new Still("p2", 1),
            new Still("p2", 2),
            new Still("p3", 1),
            new Still("p3", 2));
    golden("second-disc.txt", menu.text());
  }

  private static void golden(String name, String text) throws IOException {
    Path file = Path.of("src/test/resources/boxset/editions/menu", name);
    if ("update".equals(System.getProperty("goldens"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void onlyWhatIsOnTheDiscIsOnTheMenu() {
    assertThat(menu(Contents.of(1, 1), Medium.dvd(true)).text())
        .isEqualTo(
            """
            top: The Long Way Up
               1 Play -> play p1  [1 1 1 1]
            pause: The Long Way Up
               1 Resume -> resume  [2 2 1 1]
               2 Play -> play p1  [1 1 2 2]
            """);
  }

  private static DiscMenu menu(DiscContents contents, Medium medium) {
    return DiscMenu.of(contents, MenuArt.NONE, medium, MenuTypefaces.letters());
  }

  private static Stream<DiscMenu> menus() {
    return Stream.of(Medium.dvd(true), Medium.dvd(false), Medium.BLURAY)
        .flatMap(medium ->
            Stream.of(
                    Contents.of(1, 99, 1, 8, 32),
                    Contents.of(2, 2, 2, 2, 0),
                    Contents.of(7, 20, 40, 1, 1),
                    Contents.of(13, 5))
                .flatMap(contents -> Stream.of(contents, longWinded(contents)))
                .map(contents -> menu(contents, medium)));
  }

  /** With titles that nobody has room for. */
  private static DiscContents longWinded(DiscContents contents) {
    String tale = " and what became of it, told by everybody who was there".repeat(3);
    return new DiscContents(
        contents.title() + tale,
        Optional.of(new Volume(1, 2)),
        contents.noun(),
        contents.language(),
        contents.parts().stream()
            .map(part ->
                new Item(
                    part.id(),
                    part.number(),
                    part.label(),
                    part.title() + tale,
                    part.length(),
                    part.chapters().stream().map(name -> name + tale).toList()))
            .toList(),
        contents.extras(),
        contents.sounds(),
        contents.captions());
  }

  @ParameterizedTest
  @MethodSource("menus")
  void arrowsLeadFromEveryButtonToEveryOther(DiscMenu menu) {
    for (Page page : menu.pages()) {
      for (int from = 1; from <= page.buttons().size(); from++) {
        Set<Integer> reached = new HashSet<>(List.of(from));
        List<Integer> open = new ArrayList<>(reached);
        while (!open.isEmpty()) {
          Neighbours next = page.buttons().get(open.removeLast() - 1).neighbours();
          for (int to : List.of(next.up(), next.down(), next.left(), next.right())) {
            if (reached.add(to)) {
              open.add(to);
            }
          }
        }
        assertThat(reached).as("%s from %d", page.id(), from).hasSize(page.buttons().size());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("menus")
  void nothingStandsOutsideTheSafeAreaAndNoButtonOnAnother(DiscMenu menu) {
    for (Page page : menu.pages()) {
      MenuPicture picture = page.picture();
      int across = picture.width() / 20;
      int down = picture.height() / 20;
      List<Box> boxes =
          Stream.concat(
                  picture.texts().stream().map(Text::box),
                  Stream.concat(
                      picture.pictures().stream().map(MenuPicture.Picture::box),
                      picture.marks().stream().map(Mark::box)))
              .toList();
      assertThat(boxes)
          .as(page.id())
          .allSatisfy(box -> {
            assertThat(box.x()).isGreaterThanOrEqualTo(across);
            assertThat(box.right()).isLessThanOrEqualTo(picture.width() - across);
            assertThat(box.y()).isGreaterThanOrEqualTo(down);
            assertThat(box.bottom()).isLessThanOrEqualTo(picture.height() - down);
          });
      for (int lines : List.of(576, 480)) {
        List<Button.Area> areas =
            picture.marks().stream().map(mark -> picture.area(mark.box(), 720, lines)).toList();
        assertApart(page.id(), areas);
        assertApart(page.id(), areas.stream().map(area -> area.letterboxed(lines)).toList());
      }
    }
  }

  private static void assertApart(String page, List<Button.Area> areas) {
    for (int i = 0; i < areas.size(); i++) {
      for (int j = 0; j < i; j++) {
        Button.Area one = areas.get(i);
        Button.Area other = areas.get(j);
        boolean apart =
            one.right() < other.left()
                || other.right() < one.left()
                || one.bottom() < other.top()
                || other.bottom() < one.top();
        assertThat(apart).as("%s: %s and %s", page, one, other).isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("menus")
  void pagesAreAboutAsFullAsEachOtherAndNotMoreThanTheMediumAllows(DiscMenu menu) {
    int most = menu.pages().getFirst().picture().width() == 1440 ? 36 : 18;
    assertThat(menu.pages()).allSatisfy(page -> assertThat(page.buttons()).hasSizeBetween(1, most));
    List<Action.PlayChapter> scenes = new ArrayList<>();
    for (Page page : menu.pages()) {
      List<Action.PlayChapter> here =
          page.buttons().stream()
              .map(PageButton::action)
              .filter(Action.PlayChapter.class::isInstance)
              .map(Action.PlayChapter.class::cast)
              .toList();
      assertThat(page.kind() == Page.Kind.SCENES).isEqualTo(!here.isEmpty());
      scenes.addAll(here);
    }
    int chapters = scenes.getLast().chapter();
    assertThat(scenes.stream().filter(scene -> scene.part().equals("p1")))
        .extracting(Action.PlayChapter::chapter)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, chapters).boxed().toList());
    List<Integer> sizes =
        menu.pages().stream()
            .filter(page -> page.id().startsWith("scenes/p1/"))
            .map(page ->
                (int)
                    page.buttons().stream()
                        .filter(button -> button.action() instanceof Action.PlayChapter)
                        .count())
            .toList();
    assertThat(sizes.stream().max(Integer::compare).orElseThrow())
        .isLessThanOrEqualTo(1 + sizes.stream().min(Integer::compare).orElseThrow());
  }

  @Test
  void anArrowLeadsStraightAheadBeforeAside() {
    List<Box> boxes =
        List.of(
            new Box(0, 0, 100, 50),
            new Box(200, 0, 100, 50),
            new Box(0, 100, 100, 50),
            new Box(200, 300, 100, 50));
    assertThat(Neighbours.of(boxes))
        .containsExactly(
            new Neighbours(3, 3, 2, 2),
            new Neighbours(4, 4, 1, 1),
            new Neighbours(1, 4, 3, 3),
            new Neighbours(2, 2, 4, 4));
  }
}
