package boxset.editions.menu;

import boxset.editions.menu.Page.Kind;
import boxset.steps.MenuLetters.Face;
import boxset.steps.MenuPicture;
import boxset.steps.MenuPicture.Align;
import boxset.steps.MenuPicture.Box;
import boxset.steps.MenuPicture.Ground;
import boxset.steps.MenuPicture.Ink;
import boxset.steps.MenuPicture.Mark;
import boxset.steps.MenuPicture.Picture;
import boxset.steps.MenuPicture.Shape;
import boxset.steps.MenuPicture.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where everything stands on the pages of a menu. Words begin at the margin, the marks of buttons
 * stand out into it, and nothing comes nearer to an edge than the safe title area allows (EBU R 95:
 * 5 % of the width and the height).
 */
final class PageDesign {
  /** What words keep free at the left and the right, as a part of the width. */
  private static final double MARGIN = 0.08;

  /** How far the mark of a row stands out at the left of its words. */
  private static final int OUT = 30;

  /** How much farther words stand in where one of the rows is marked as chosen. */
  private static final int CHOICE = 42;

  /** How far a frame stands out around its picture. */
  private static final int FRAME = 12;

  private static final int HEAD_TOP = 84;
  private static final int CONTENT_TOP = 254;
  private static final int CONTENT_BOTTOM = 910;
  private static final int FOOT_TOP = 926;
  private static final int FOOT_BOTTOM = 994;

  /** Room for what leads away from a page, and for what turns it. */
  private static final int ASIDE = 280;

  private static final int TURN = 220;

  /** How wide the rows of choices are. */
  private static final int CHOICES = 860;

  private static final int TOP_ROW = 78;
  private static final int ROW = 72;

  /** How far rows are apart: some lines also where a picture is letterboxed. */
  private static final int APART = 10;

  private static final int ROWS = 9;

  /** Words under a picture: a label and one line, or a label and two, or two lines. */
  private static final int WORDS = 118;

  private static final int MORE_WORDS = 158;

  /** A title of more letters takes a second line below a picture of three side by side. */
  private static final int ONE_LINE = 26;

  private static final int GUTTER = 44;
  private static final int TALLEST = 380;

  /** Room for a running time. */
  private static final int NOTE = 190;

  private final Medium medium;
  private final int margin;
  private final Ground art;
  private final boolean titled;
  private final Set<Still> stills = new LinkedHashSet<>();

  PageDesign(Medium medium, MenuArt art, Still first) {
    this.medium = medium;
    this.margin = (int) (medium.width() * MARGIN);
    this.titled = art.title();
    if (!art.background()) {
      stills.add(first);
    }
    this.art =
        new Ground(
            art.background() ? DiscMenu.BACKGROUND : first.input(),
            art.focusX(),
            art.focusY(),
            false);
  }

  /**
   * What is to be placed.
   *
   * @param group what stands before the first row of each group; may be empty
   * @param label what stands above the words of a picture; may be empty
   * @param note what stands at the right of a row; may be empty
   * @param turns whether it turns pages
   */
  record Entry(
      String group,
      String label,
      String words,
      String note,
      Optional<Still> still,
      Action action,
      boolean turns) {
    static Entry turn(String words, Action action) {
      return new Entry("", "", words, "", Optional.empty(), action, true);
    }

    static Entry of(String words, Action action) {
      return row("", words, "", action);
    }

    static Entry row(String group, String words, String note, Action action) {
      return new Entry(group, "", words, note, Optional.empty(), action, false);
    }

    static Entry picture(String label, String words, Still still, Action action) {
      return new Entry("", label, words, "", Optional.of(still), action, false);
    }

    String name() {
      return (label + " " + words).strip();
    }
  }

  /**
   * What of a list stands on one of its pages, which all have the same grid.
   *
   * @param entries what stands on it
   * @param all what stands on all of them
   * @param pages how many they are
   */
  record Share(List<Entry> entries, List<Entry> all, int pages) {
    /** How many entries the fullest page has. */
    int most() {
      return (all.size() + pages - 1) / pages;
    }
  }

  /** The pictures that have been placed. */
  List<Still> stills() {
    return List.copyOf(stills);
  }

  /** How many entries a page has room for. */
  int most(Kind kind) {
    int room =
        switch (kind) {
          case PARTS, SCENE_PARTS, SCENES -> 2 * columns();
          default -> ROWS;
        };
    // Back, previous, next, and from sound to captions.
    return Math.min(room, medium.buttons() - 4);
  }

  private int columns() {
    return medium.wide() ? 4 : 3;
  }

  private int within() {
    return medium.width() - 2 * margin;
  }

  /** What is on a page so far. */
  private final class Sheet {
    private final List<Picture> pictures = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    void row(Entry entry, Box at, int size, int in, Align align) {
      entries.add(entry);
      Box mark = new Box(at.x() - OUT, at.y(), at.width() + OUT + OUT / 2, at.height());
      marks.add(new Mark(mark, Shape.ROW));
      int note = entry.note().isEmpty() ? 0 : NOTE;
      Box box = new Box(at.x() + in, at.y(), at.width() - in - note, at.height());
      texts.add(new Text(entry.words(), Face.SANS_BOLD, size, size, Ink.BRIGHT, box, 1, align));
      if (note > 0) {
        Box right = new Box(at.right() - note, at.y(), note, at.height());
        texts.add(
            new Text(entry.note(), Face.SANS, 34, 30, Ink.SOFT, right, 1, Align.MIDDLE_RIGHT));
      }
    }

    Page page(String id, Kind kind, String heading, Ground ground) {
      List<Neighbours> neighbours = Neighbours.of(marks.stream().map(Mark::box).toList());
      List<PageButton> buttons = new ArrayList<>();
      for (int i = 0; i < entries.size(); i++) {
        buttons.add(
            new PageButton(entries.get(i).name(), entries.get(i).action(), neighbours.get(i)));
      }
      MenuPicture picture =
          new MenuPicture(medium.width(), Medium.HEIGHT, ground, pictures, texts, marks);
      return new Page(id, kind, heading, buttons, picture);
    }
  }

  /** The first page: the title, and what there is below it. */
  Page top(String id, Kind kind, String title, Optional<String> volume, List<Entry> entries) {
    Sheet sheet = new Sheet();
    int list = FOOT_BOTTOM - entries.size() * TOP_ROW;
    int gap = 60;
    int wide = (int) (medium.width() * (medium.wide() ? 0.5 : 0.7));
    int below = list - gap - (volume.isPresent() ? 64 : 0);
    Box box = new Box(margin, HEAD_TOP, wide, below - HEAD_TOP);
    if (titled) {
      Box low = new Box(margin, Math.max(HEAD_TOP, below - 340), wide, Math.min(340, box.height()));
      sheet.pictures.add(new Picture(DiscMenu.TITLE, low, false));
    } else {
      sheet.texts.add(new Text(title, Face.SERIF, 128, 72, Ink.BRIGHT, box, 3, Align.BOTTOM_LEFT));
    }
    volume.ifPresent(words ->
        sheet.texts.add(
            new Text(
                words,
                Face.SANS_BOLD,
                36,
                32,
                Ink.ACCENT,
                new Box(margin, below + 18, wide, 46),
                1,
                Align.MIDDLE_LEFT)));
    int y = list;
    for (Entry entry : entries) {
      sheet.row(entry, new Box(margin, y, 540, TOP_ROW - APART), 50, 0, Align.MIDDLE_LEFT);
      y += TOP_ROW;
    }
    return sheet.page(id, kind, title, art);
  }

  /**
   * Any other page.
   *
   * @param above what stands above the heading
   * @param number which of several pages it is, or empty
   * @param share what stands on it
   * @param foot what stands below: back first, then what leads aside, then what turns pages
   */
  Page page(
      String id,
      Kind kind,
      String above,
      String heading,
      String number,
      Share share,
      List<Entry> foot) {
    Sheet sheet = new Sheet();
    head(sheet, above, heading, number);
    switch (kind) {
      case PARTS, SCENE_PARTS, SCENES -> pictures(sheet, share, kind != Kind.SCENES);
      default -> rows(sheet, share.entries(), kind);
    }
    foot(sheet, foot);
    return sheet.page(
        id, kind, heading, new Ground(art.picture(), art.focusX(), art.focusY(), true));
  }

  private void head(Sheet sheet, String above, String heading, String number) {
    int side = number.isEmpty() ? 0 : 180;
    sheet.texts.add(
        new Text(
            above,
            Face.SANS_BOLD,
            34,
            30,
            Ink.ACCENT,
            new Box(margin, HEAD_TOP, within() - side, 44),
            1,
            Align.MIDDLE_LEFT));
    sheet.texts.add(
        new Text(
            heading,
            Face.SERIF,
            76,
            54,
            Ink.BRIGHT,
            new Box(margin, HEAD_TOP + 44, within() - side, 92),
            1,
            Align.MIDDLE_LEFT));
    if (side > 0) {
      Box box = new Box(medium.width() - margin - side, HEAD_TOP + 44, side, 92);
      sheet.texts.add(new Text(number, Face.SANS, 36, 30, Ink.SOFT, box, 1, Align.MIDDLE_RIGHT));
    }
  }

  private void foot(Sheet sheet, List<Entry> foot) {
    int height = FOOT_BOTTOM - FOOT_TOP;
    int left = margin;
    int right = medium.width() - margin;
    for (Entry entry : foot) {
      if (!entry.turns()) {
        Box box = new Box(left, FOOT_TOP, ASIDE, height);
        sheet.row(entry, box, 40, 0, Align.MIDDLE_LEFT);
        left += ASIDE + 2 * OUT;
      }
    }
    List<Entry> turns = foot.stream().filter(Entry::turns).toList();
    left = right - turns.size() * (TURN + 2 * OUT) + 2 * OUT;
    for (Entry entry : turns) {
      sheet.row(entry, new Box(left, FOOT_TOP, TURN, height), 40, 0, Align.MIDDLE_RIGHT);
      left += TURN + 2 * OUT;
    }
  }

  private void rows(Sheet sheet, List<Entry> entries, Kind kind) {
    boolean grouped = entries.stream().anyMatch(entry -> !entry.group().isEmpty());
    int aside = grouped ? (medium.wide() ? 440 : 330) : 0;
    boolean choice = kind == Kind.SOUND || kind == Kind.CAPTIONS;
    int width = choice ? CHOICES : within() - aside;
    int y = CONTENT_TOP;
    String group = "";
    for (Entry entry : entries) {
      if (!entry.group().equals(group)) {
        group = entry.group();
        Box box = new Box(margin, y, aside - OUT - GUTTER, ROW - APART);
        sheet.texts.add(
            new Text(group, Face.SANS_BOLD, 34, 26, Ink.ACCENT, box, 2, Align.MIDDLE_LEFT));
      }
      Box box = new Box(margin + aside, y, width, ROW - APART);
      sheet.row(entry, box, 42, choice ? CHOICE : 0, Align.MIDDLE_LEFT);
      y += ROW;
    }
  }

  /** Pictures as large as they can be. */
  private void pictures(Sheet sheet, Share share, boolean labels) {
    int height = CONTENT_BOTTOM - CONTENT_TOP;
    int columns = 1;
    int best = 0;
    for (int across = 1; across <= columns(); across++) {
      int down = (share.most() + across - 1) / across;
      int wide = still(across, down, words(share.all(), labels, across), height);
      if (wide > best) {
        best = wide;
        columns = across;
      }
    }
    List<Entry> entries = share.entries();
    int rows = (share.most() + columns - 1) / columns;
    int tall = best * 9 / 16;
    int words = words(share.all(), labels, columns);
    int widest = (within() + GUTTER) / columns;
    int pitch = columns > 2 ? widest : Math.min(widest, Math.max(best + 2 * GUTTER, within() / 3));
    int line = Math.min(height / rows, tall + words + 60);
    int top = CONTENT_TOP + (height - rows * line) / 3 + FRAME;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      int x = margin + i % columns * pitch;
      int y = top + i / columns * line;
      Box box = new Box(x, y, best, tall);
      entry
          .still()
          .ifPresent(still -> {
            stills.add(still);
            sheet.pictures.add(new Picture(still.input(), box, true));
          });
      sheet.entries.add(entry);
      sheet.marks.add(new Mark(box.grown(FRAME), Shape.FRAME));
      words(sheet, entry, box, pitch - GUTTER, words - 2 * FRAME - 6);
    }
  }

  private static int words(List<Entry> entries, boolean labels, int across) {
    boolean longer = entries.stream().anyMatch(entry -> entry.words().length() > ONE_LINE);
    return labels && (across > 3 || longer) ? MORE_WORDS : WORDS;
  }

  private int still(int across, int down, int words, int height) {
    int wide = (within() + GUTTER) / across - GUTTER;
    int tall = Math.min(TALLEST, height / down - words - FRAME);
    return Math.min(wide, tall * 16 / 9);
  }

  private void words(Sheet sheet, Entry entry, Box still, int width, int height) {
    int y = still.bottom() + FRAME + 6;
    int left = height;
    int wide = Math.max(width, still.width());
    if (!entry.label().isEmpty()) {
      Box box = new Box(still.x(), y, wide, 40);
      sheet.texts.add(
          new Text(entry.label(), Face.SANS_BOLD, 32, 28, Ink.ACCENT, box, 1, Align.MIDDLE_LEFT));
      y += 40;
      left -= 40;
    }
    if (!entry.words().isEmpty()) {
      sheet.texts.add(
          new Text(
              entry.words(),
              Face.SANS_BOLD,
              36,
              36,
              Ink.BRIGHT,
              new Box(still.x(), y, wide, left),
              2,
              Align.TOP_LEFT));
    }
  }
}
