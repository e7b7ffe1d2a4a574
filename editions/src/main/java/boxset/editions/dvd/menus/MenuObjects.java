package boxset.editions.dvd.menus;

import boxset.editions.menu.Action;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.Neighbours;
import boxset.editions.menu.Page;
import boxset.editions.menu.Page.Kind;
import boxset.editions.menu.PageButton;
import boxset.formats.ac3.Ac3Stream;
import boxset.formats.bytes.ByteSource;
import boxset.formats.dvdvideo.MenuPage;
import boxset.formats.dvdvideo.MenuSet;
import boxset.formats.dvdvm.Menu;
import boxset.formats.dvdvm.SetOperation;
import boxset.formats.dvdvm.SubLink;
import boxset.formats.dvdvm.SystemSpace;
import boxset.formats.dvdvm.VmCommand;
import boxset.formats.ifo.AudioAttributes;
import boxset.formats.ifo.CommandTable;
import boxset.formats.ifo.StreamAttributes;
import boxset.formats.ifo.SubpictureAttributes;
import boxset.formats.ifo.VideoAttributes;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.navpack.Button;
import boxset.formats.navpack.Highlight;
import boxset.formats.vob.Sound;
import boxset.formats.vob.Subpicture;
import boxset.formats.vob.VideoObject;
import boxset.steps.DrawMenu;
import boxset.steps.MenuMarks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of a menu as what a DVD holds.
 *
 * @param silence heard behind all pages
 * @param palette of the marks
 */
record MenuObjects(VideoAttributes video, Ac3Stream silence, List<Integer> palette) {
  private static final int COLUMNS = 720;

  /** Players take the only menus there are, whatever their language. */
  private static final String LANGUAGE = "en";

  private static final int OPAQUE = 15;

  /** How much of a row's tint is seen while it is selected and while it acts, of fifteen. */
  private static final int SELECTED = 5;

  private static final int ACTING = 9;

  /** How long the marks are said to be shown, 0.4 s: within the shortest picture. */
  private static final long MARKS_TICKS = 36_000;

  private static final Highlight.ColourSet COLOURS =
      new Highlight.ColourSet(
          colours(DrawMenu.ACCENT_COLOUR, SELECTED), colours(DrawMenu.BRIGHT_COLOUR, ACTING));

  /** Emphasis 2, emphasis 1, pattern and background, and then how much is seen of each. */
  private static long colours(int line, int tint) {
    return nibbles(DrawMenu.BRIGHT_COLOUR, line, DrawMenu.ACCENT_COLOUR, 0) << 16
        | nibbles(OPAQUE, OPAQUE, tint, 0);
  }

  /** In the order of the values from {@link MenuMarks#CHOSEN} down to none. */
  private static long nibbles(int chosen, int line, int tint, int none) {
    return (long) chosen << 12 | line << 8 | tint << 4 | none;
  }

  /** A page, which waits until the viewer does something. */
  MenuPage page(Page page, VideoStream picture, List<ByteSource> marks, CommandTable commands) {
    VideoObject object =
        new VideoObject(
            video.standard(),
            picture,
            List.of(0),
            List.of(Sound.of(silence)),
            marks.stream().map(unit -> List.of(Subpicture.of(0, MARKS_TICKS, unit))).toList(),
            Optional.of(highlight(page)),
            true);
    return new MenuPage(Optional.of(object), palette, commands, MenuPage.FOR_EVER);
  }

  private Highlight highlight(Page page) {
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < page.buttons().size(); i++) {
      PageButton button = page.buttons().get(i);
      Neighbours next = button.neighbours();
      buttons.add(
          new Button(
              1,
              page.picture()
                  .area(page.picture().marks().get(i).box(), COLUMNS, video.standard().lines()),
              next.up(),
              next.down(),
              next.left(),
              next.right(),
              false,
              command(button, i + 1)));
    }
    return new Highlight(
        buttons,
        List.of(COLOURS),
        video.aspect() == Aspect.SIXTEEN_BY_NINE
            ? Highlight.Groups.WIDE_AND_LETTERBOX
            : Highlight.Groups.FOUR_BY_THREE,
        0);
  }

  private static VmCommand command(PageButton button, int number) {
    return button.action() instanceof Action.Resume
        ? new VmCommand.LinkSub(SubLink.RESUME, 0)
        : new VmCommand.SetGprm(
            SetOperation.MOVE, Registers.PRESSED, number * Registers.BUTTON, SubLink.TAIL_PGC);
  }

  MenuSet manager(List<MenuPage> pages) {
    return new MenuSet(streams(video), LANGUAGE, pages, Map.of(Menu.TITLE, 1));
  }

  private static StreamAttributes streams(VideoAttributes video) {
    return new StreamAttributes(
        video,
        List.of(new AudioAttributes("", 2, AudioAttributes.Purpose.UNSPECIFIED)),
        List.of(new SubpictureAttributes("", SubpictureAttributes.Purpose.UNSPECIFIED)));
  }

  /** Where the keys of a remote control lead from the titles of a set. */
  static MenuSet titleSet(VideoAttributes video, MenuProgram program, DiscMenu menu) {
    Map<Menu, Integer> keys = new EnumMap<>(Menu.class);
    List<MenuPage> pages = new ArrayList<>();
    key(Menu.ROOT, program.number(DiscMenu.TOP), keys, pages);
    for (Page page : menu.pages()) {
      if (page.kind() == Kind.SOUND && !keys.containsKey(Menu.AUDIO)) {
        key(Menu.AUDIO, program.number(page.id()), keys, pages);
      }
      if (page.kind() == Kind.CAPTIONS && !keys.containsKey(Menu.SUBPICTURE)) {
        key(Menu.SUBPICTURE, program.number(page.id()), keys, pages);
      }
      if (page.kind() == Kind.SCENES && !keys.containsKey(Menu.PART_OF_TITLE)) {
        key(Menu.PART_OF_TITLE, program.scenes(), keys, pages);
      }
    }
    return new MenuSet(streams(video), LANGUAGE, pages, keys);
  }

  private static void key(Menu key, int chain, Map<Menu, Integer> keys, List<MenuPage> pages) {
    pages.add(
        MenuPage.ofCommands(
            new CommandTable(
                List.of(new VmCommand.JumpSs(new SystemSpace.ManagerPgc(chain))),
                List.of(),
                List.of())));
    keys.put(key, pages.size());
  }
}
