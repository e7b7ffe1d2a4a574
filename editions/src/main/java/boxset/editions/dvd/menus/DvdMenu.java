package boxset.editions.dvd.menus;

import boxset.editions.Programs;
import boxset.editions.dvd.menus.Chain.Shown;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.Medium;
import boxset.editions.menu.MenuInputs;
import boxset.editions.menu.MenuTitles;
import boxset.editions.menu.MenuTypefaces;
import boxset.editions.menu.Page;
import boxset.formats.ac3.Ac3Stream;
import boxset.formats.bytes.ByteSource;
import boxset.formats.bytes.MalformedException;
import boxset.formats.dvdvideo.MenuPage;
import boxset.formats.dvdvideo.MenuSet;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.CommandTable;
import boxset.formats.ifo.VideoAttributes;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.VideoException;
import boxset.formats.mpeg2.VideoStream;
import boxset.graph.Input;
import boxset.graph.KeyWriter;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Workspace;
import boxset.steps.Accents;
import boxset.steps.DrawMenu;
import boxset.steps.EncodeMenu;
import boxset.steps.FactsFile;
import boxset.steps.MenuLetters;
import boxset.steps.Pools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The menus of a DVD: the steps that make their pictures, and what the disc is to hold of them.
 *
 * <p>Every page is a program chain of the video manager; keys of the remote control lead there from
 * every title set. All titles have the commands of {@link #titleCommands}, by which one that has
 * been played returns to the page and the button that it was started from. General parameters 0 to
 * 7 belong to the menus.
 */
public final class DvdMenu {
  private static final String COLOURS = "menu/colours";
  private static final String SILENCE = "menu/silence";
  private static final int COLUMNS = 720;

  private final DiscMenu menu;
  private final MenuProgram program;
  private final VideoAttributes video;

  /**
   * The menu of a disc.
   *
   * @param titles all that the menu plays
   * @param aspect of the menu's pictures
   * @throws IllegalArgumentException when the menu was not made for a DVD of this aspect, or plays
   *     what no title is for
   */
  public DvdMenu(DiscMenu menu, MenuTitles titles, VideoStandard standard, Aspect aspect) {
    int width = Medium.dvd(aspect == Aspect.SIXTEEN_BY_NINE).width();
    if (menu.pages().getFirst().picture().width() != width) {
      throw new IllegalArgumentException("The menu is of another shape than " + aspect);
    }
    this.menu = menu;
    this.program = new MenuProgram(menu, titles);
    this.video = new VideoAttributes(standard, aspect);
  }

  /**
   * The steps that draw and encode all pages.
   *
   * @param folder what the steps' ids begin with, such as {@code dvd-1}
   */
  public List<Step> steps(String folder, MenuInputs inputs, Programs programs) {
    MenuLetters letters = MenuTypefaces.letters();
    List<Step> steps = new ArrayList<>();
    for (Page page : menu.pages()) {
      DrawMenu draw =
          new DrawMenu(
              programs.ffmpeg(),
              letters,
              page.picture(),
              COLUMNS,
              video.standard().lines(),
              wide(),
              chosen(page),
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
              0.3));
      steps.add(
          new Step(
              encoding(folder, page),
              "",
              title + ": encode",
              new EncodeMenu(programs.ffmpeg(), video.standard(), video.aspect()),
              Map.of(EncodeMenu.PAGE, new Input.Result(drawing(folder, page), DrawMenu.PAGE)),
              Pools.ENCODER,
              0.1));
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
      all.put(
          name(page, EncodeMenu.OUTPUT),
          new Input.Result(encoding(folder, page), EncodeMenu.OUTPUT));
      for (int chosen : chosen(page)) {
        for (String marks : marks(chosen)) {
          all.put(name(page, marks), new Input.Result(drawing(folder, page), marks));
        }
      }
    }
    return all;
  }

  /** Writes down what the disc is to hold, for the key of the step that authors it. */
  public void describe(KeyWriter key) {
    key.put("menu.video", video.toString());
    for (int i = 0; i < program.chains().size(); i++) {
      key.put("menu." + i, program.chains().get(i).toString());
    }
  }

  /**
   * The menus of the disc.
   *
   * @param workspace where all of {@link #inputs} are
   * @throws MalformedException when the silence is not AC-3
   * @throws VideoException when a page is not MPEG-2
   */
  public MenuSet managerMenus(Workspace workspace)
      throws IOException, MalformedException, VideoException {
    MenuObjects objects =
        new MenuObjects(
            video,
            Ac3Stream.read(bytes(workspace, SILENCE)),
            DrawMenu.palette(FactsFile.read(workspace.input(COLOURS), Accents.class)));
    List<MenuPage> pages = new ArrayList<>();
    for (Chain chain : program.chains()) {
      if (chain.shown().isEmpty()) {
        pages.add(MenuPage.ofCommands(chain.commands()));
        continue;
      }
      Shown shown = chain.shown().get();
      List<ByteSource> marks = new ArrayList<>();
      for (String file : marks(shown.chosen())) {
        marks.add(bytes(workspace, name(shown.page(), file)));
      }
      VideoStream picture =
          VideoStream.read(List.of(bytes(workspace, name(shown.page(), EncodeMenu.OUTPUT))));
      pages.add(objects.page(shown.page(), picture, marks, chain.commands()));
    }
    return objects.manager(pages);
  }

  /** The menus of every title set: nothing to see, but where the keys of a remote control lead. */
  public MenuSet titleSetMenus() {
    return MenuObjects.titleSet(video, program, menu);
  }

  /**
   * The commands of every title.
   *
   * @param chapters how many it has
   */
  public CommandTable titleCommands(int chapters) {
    return program.ofTitle(chapters);
  }

  /** What leads to the menu when the disc is inserted. */
  public VmCommand firstPlay() {
    return new VmCommand.JumpSs(new SystemSpace.ManagerMenu());
  }

  private boolean wide() {
    return video.aspect() == Aspect.SIXTEEN_BY_NINE;
  }

  /** What may be chosen on a page while it is shown. */
  private List<Integer> chosen(Page page) {
    return program.chains().stream()
        .flatMap(chain -> chain.shown().stream())
        .filter(shown -> shown.page().equals(page))
        .map(Shown::chosen)
        .toList();
  }

  private List<String> marks(int chosen) {
    return wide()
        ? List.of(DrawMenu.full(chosen), DrawMenu.letterbox(chosen))
        : List.of(DrawMenu.full(chosen));
  }

  private static StepId drawing(String folder, Page page) {
    return new StepId(folder + "/menu/" + page.id());
  }

  private static StepId encoding(String folder, Page page) {
    return new StepId(folder + "/menu/" + page.id() + "/encoded");
  }

  private static String name(Page page, String file) {
    return "menu/" + page.id() + "/" + file;
  }

  private static ByteSource bytes(Workspace workspace, String input) throws IOException {
    return ByteSource.of(Files.readAllBytes(workspace.input(input)));
  }
}
