package boxset.editions.bluray.menus;

import boxset.editions.Programs;
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.DiscContents.Item;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.Medium;
import boxset.editions.menu.MenuInputs;
import boxset.editions.menu.MenuTitles;
import boxset.editions.menu.MenuTypefaces;
import boxset.editions.menu.Page;
import boxset.editions.menu.PopUpMenu;
import boxset.formats.ac3.Ac3Stream;
import boxset.formats.avc.AvcException;
import boxset.formats.avc.AvcStream;
import boxset.formats.bdav.Ac3Sound;
import boxset.formats.bdav.BdavException;
import boxset.formats.bdav.Clip;
import boxset.formats.bdav.ClipGraphics;
import boxset.formats.bdav.ClipSound;
import boxset.formats.bdav.MenuLayout;
import boxset.formats.bdmv.IndexTable;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.MovieObject;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import boxset.formats.pgs.GraphicsException;
import boxset.formats.pgs.VideoDescriptor;
import boxset.graph.Input;
import boxset.graph.KeyWriter;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Workspace;
import boxset.steps.Accents;
import boxset.steps.DrawMenu;
import boxset.steps.DrawRow;
import boxset.steps.EncodeBlurayMenu;
import boxset.steps.FactsFile;
import boxset.steps.Pools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The menus of a Blu-ray disc: the steps that make their pictures, and what the disc is to hold of
 * them. Every page is a clip with a play list of its own; every title that has anything to choose
 * from has a pop-up menu, which is loaded before it plays.
 *
 * <p>Mark i of a title's play list, from 0, is its chapter i + 1; what has no chapters has one
 * mark, and what plays several programmes one behind the other has the marks of all. General
 * purpose registers 0 to 16 belong to the menus.
 */
public final class BlurayMenu {
  private static final String COLOURS = "menu/colours";
  private static final String SILENCE = "menu/silence";

  private final DiscMenu menu;
  private final DiscContents contents;
  private final MenuTitles titles;
  private final List<BlurayTitle> index;
  private final StreamAttributes.Video video;
  private final MenuProgram program;
  private final int firstPlayList;
  private final int firstClip;

  /**
   * The menu of a disc.
   *
   * @param menu made for {@link Medium#BLURAY}
   * @param contents what it was made of
   * @param titles all that the menu plays
   * @param index all titles, in the order of their numbers, from 1
   * @param video what the pictures of pages are on the disc: of 1920 x 1080 or 1280 x 720
   * @param firstPlayList the number of the first page's play list; those of the others follow
   * @param firstClip the number of the first page's clip; those of the others and of pop-up menus
   *     follow
   * @throws IllegalArgumentException when the menu was made for another medium, or plays what no
   *     title is for
   */
  public BlurayMenu(
      DiscMenu menu,
      DiscContents contents,
      MenuTitles titles,
      List<BlurayTitle> index,
      StreamAttributes.Video video,
      FirstPlay firstPlay,
      int firstPlayList,
      int firstClip) {
    if (menu.pages().getFirst().picture().width() != Medium.BLURAY.width()) {
      throw new IllegalArgumentException("The menu is not one for Blu-ray discs");
    }
    this.menu = menu;
    this.contents = contents;
    this.titles = titles;
    this.index = List.copyOf(index);
    this.video = video;
    this.program = new MenuProgram(menu, contents, titles, this.index, firstPlay, firstPlayList);
    this.firstPlayList = firstPlayList;
    this.firstClip = firstClip;
  }

  /**
   * The steps that draw and encode all pages.
   *
   * @param folder what the steps' ids begin with, such as {@code bluray-1}
   */
  public List<Step> steps(String folder, MenuInputs inputs, Programs programs) {
    List<Step> steps = new ArrayList<>();
    for (Page page : menu.pages()) {
      DrawMenu draw =
          new DrawMenu(
              programs.ffmpeg(),
              MenuTypefaces.letters(),
              page.picture(),
              video.format().width(),
              video.format().height(),
              false,
              List.of(),
              inputs.files(page));
      String title = "Menu: " + page.heading();
      steps.add(
          new Step(
              drawing(folder, page),
              MenuInputs.subject(page),
              title + ": draw",
              draw,
              inputs.of(menu, page),
              Pools.ENCODER,
              0.4));
      steps.add(
          new Step(
              encoding(folder, page),
              "",
              title + ": encode",
              new EncodeBlurayMenu(programs.ffmpeg(), video),
              Map.of(EncodeBlurayMenu.PAGE, new Input.Result(drawing(folder, page), DrawMenu.PAGE)),
              Pools.ENCODER,
              1));
    }
    return steps;
  }

  /**
   * What the step that authors the disc has to read, besides its own; it knows all by these names.
   */
  public SortedMap<String, Input> inputs(String folder, MenuInputs inputs) {
    SortedMap<String, Input> all = new TreeMap<>();
    all.put(COLOURS, inputs.colours());
    all.put(SILENCE, inputs.silence());
    for (Page page : menu.pages()) {
      all.put(name(page), new Input.Result(encoding(folder, page), EncodeBlurayMenu.OUTPUT));
    }
    return all;
  }

  /** Writes down what the disc is to hold, for the key of the step that authors it. */
  public void describe(KeyWriter key) {
    key.put("menu.video", video.toString())
        .put("menu.numbers", firstPlayList + " " + firstClip)
        .put("menu.rows", rows().digest())
        .put("menu.titles", titles.captionsOff().toString());
    List<MovieObject> objects = movieObjects();
    for (int i = 0; i < objects.size(); i++) {
      key.put("menu.object." + i, objects.get(i).toString());
    }
    for (Page page : menu.pages()) {
      key.put("menu.page." + page.id(), page.toString());
    }
    for (int title = 1; title <= index.size(); title++) {
      key.put("menu.pop-up." + title, popUp(title).map(PopUpMenu::text).orElse(""));
    }
  }

  /** All movie objects of the disc. */
  public List<MovieObject> movieObjects() {
    return program.movieObjects();
  }

  /** What the disc begins with, its menu and its titles. */
  public IndexTable index() {
    return new IndexTable(
        video,
        MenuProgram.FIRST_PLAYBACK,
        MenuProgram.TOP_MENU,
        IntStream.rangeClosed(1, index.size())
            .mapToObj(title -> IndexTable.Title.movie(program.object(title)))
            .toList());
  }

  /**
   * All pages.
   *
   * @param workspace where all of {@link #inputs} are
   * @throws MalformedException when the silence is not AC-3
   * @throws AvcException when a page is not H.264
   * @throws GraphicsException when a page has more buttons than a player can decode
   */
  public List<MenuClip> clips(Workspace workspace)
      throws IOException, MalformedException, AvcException, GraphicsException {
    Accents accents = accents(workspace);
    ClipSound silence =
        new ClipSound(
            new Ac3Sound(Ac3Stream.read(bytes(workspace, SILENCE)), 0), Language.UNDETERMINED, 0);
    List<MenuClip> clips = new ArrayList<>();
    for (Page page : menu.pages()) {
      DrawnMenu drawn = drawn(page, accents);
      AvcStream picture = AvcStream.read(List.of(bytes(workspace, name(page))));
      Clip clip = new Clip(picture, List.of(silence), List.of(), List.of(stream(drawn)));
      clips.add(
          new MenuClip(
              firstClip + clips.size(), firstPlayList + clips.size(), clip, drawn.composition()));
    }
    return clips;
  }

  /** The buttons of a page. */
  DrawnMenu drawn(Page page, Accents accents) {
    return PageGraphics.of(program, page, video.format().width(), video.format().height(), accents);
  }

  private ClipGraphics stream(DrawnMenu drawn) throws GraphicsException {
    Language language =
        MenuProgram.iso639(contents.language()).map(Language::new).orElse(Language.UNDETERMINED);
    return drawn.stream(new VideoDescriptor(video.format(), video.rate()), language);
  }

  /**
   * The pop-up menus of titles.
   *
   * @param workspace where all of {@link #inputs} are
   * @throws GraphicsException when there is more than a player can decode
   * @throws BdavException when there is more than a player can read in time
   */
  public List<PopUpClip> popUps(Workspace workspace)
      throws IOException, GraphicsException, BdavException {
    Accents accents = accents(workspace);
    List<PopUpClip> popUps = new ArrayList<>();
    for (int title = 1; title <= index.size(); title++) {
      Optional<PopUpMenu> popUp = popUp(title);
      if (popUp.isPresent()) {
        DrawnMenu drawn = drawn(popUp.get(), accents);
        popUps.add(
            new PopUpClip(
                title,
                firstClip + menu.pages().size() + title - 1,
                MenuLayout.of(stream(drawn)),
                drawn.composition()));
      }
    }
    return popUps;
  }

  /** A pop-up menu as it is drawn. */
  DrawnMenu drawn(PopUpMenu popUp, Accents accents) {
    return PopUpGraphics.of(popUp, rows(), titles.captionsOff(), accents);
  }

  private DrawRow rows() {
    return new DrawRow(MenuTypefaces.letters(), video.format().height());
  }

  /**
   * What is laid over a title; nothing over one that the menu does not play.
   *
   * @param title from 1
   */
  Optional<PopUpMenu> popUp(int title) {
    if (contents.parts().size() > 1 && titles.playAll().equals(List.of(title))) {
      return Optional.of(PopUpMenu.ofParts(contents, MenuTypefaces.letters()));
    }
    if (contents.extrasTogether().size() > 1 && titles.allExtras().equals(List.of(title))) {
      return Optional.of(PopUpMenu.ofExtras(contents, MenuTypefaces.letters()));
    }
    return item(contents.parts(), titles.parts(), title)
        .or(() -> item(contents.allExtras(), titles.extras(), title))
        .map(item -> PopUpMenu.of(contents, item, MenuTypefaces.letters()));
  }

  private static Optional<Item> item(List<Item> items, Map<String, Integer> titles, int title) {
    return items.stream().filter(item -> titles.getOrDefault(item.id(), 0) == title).findFirst();
  }

  private static Accents accents(Workspace workspace) throws IOException {
    return FactsFile.read(workspace.input(COLOURS), Accents.class);
  }

  private static StepId drawing(String folder, Page page) {
    return new StepId(folder + "/menu/" + page.id());
  }

  private static StepId encoding(String folder, Page page) {
    return new StepId(folder + "/menu/" + page.id() + "/encoded");
  }

  private static String name(Page page) {
    return "menu/" + page.id() + "/" + EncodeBlurayMenu.OUTPUT;
  }

  private static ByteSource bytes(Workspace workspace, String input) throws IOException {
    return ByteSource.of(Files.readAllBytes(workspace.input(input)));
  }
}
