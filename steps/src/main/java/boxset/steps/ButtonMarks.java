package boxset.steps;

import boxset.formats.bytes.Bytes;
import boxset.formats.pgs.Colour;
import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.Palette;
import boxset.formats.pgs.Rectangle;
import java.util.Arrays;
import java.util.List;

/**
 * Draws how the buttons of a page are marked on a Blu-ray disc, where each is a bitmap of its own
 * that is laid over the picture: a bar and a tint or a frame while it is selected, stronger while
 * it acts, and a dot at what is chosen.
 *
 * @param columns of the picture
 * @param lines of the picture
 */
public record ButtonMarks(MenuPicture page, int columns, int lines) {
  private static final int TINT = 0;
  private static final int LINE = 1;
  private static final int STRONGER = 2;
  private static final int BRIGHT = 3;

  /** How much of a row's tint is seen while it is selected and while it acts, of 255. */
  private static final int SELECTED_ALPHA = 0x55;

  private static final int ACTING_ALPHA = 0x99;

  /** Widths of bars and frames, in pixels of a canvas 1080 high. */
  private static final int BAR = 9;

  private static final int FRAME = 8;

  /** How far a dot's middle is from the left edge of its row, and how large it is. */
  private static final int DOT_INSET = 38;

  private static final int DOT = 22;

  /** What a button does at the moment. */
  public enum State {
    /** Nothing. */
    NORMAL,
    /** It is selected. */
    SELECTED,
    /** It acts. */
    ACTING
  }

  /** The colours of all marks. */
  public static Palette palette(Accents accents) {
    int accent = Integer.parseInt(accents.dark().substring(1), 16);
    return new Palette(
        List.of(
            colour(SELECTED_ALPHA, accent),
            colour(0xFF, accent),
            colour(ACTING_ALPHA, accent),
            colour(0xFF, Accents.LIGHT_PAPER)));
  }

  private static Colour colour(int alpha, int rgb) {
    return Colour.ofArgb(alpha << 24 | rgb, Colour.Matrix.BT_709);
  }

  /**
   * Where a button's bitmaps stand.
   *
   * @param button from 1
   */
  public Rectangle place(int button) {
    MenuPicture.Box box = page.marks().get(button - 1).box();
    int left = MenuPicture.scaled(box.x(), columns, page.width());
    int top = MenuPicture.scaled(box.y(), lines, page.height());
    return new Rectangle(
        left,
        top,
        MenuPicture.scaled(box.right(), columns, page.width()) - left,
        MenuPicture.scaled(box.bottom(), lines, page.height()) - top);
  }

  /**
   * How a button looks.
   *
   * @param button from 1
   * @param chosen whether it is what is chosen
   */
  public IndexedBitmap draw(int button, State state, boolean chosen) {
    Rectangle place = place(button);
    Sheet sheet = new Sheet(place.width(), place.height());
    if (state != State.NORMAL) {
      boolean acts = state == State.ACTING;
      switch (page.marks().get(button - 1).shape()) {
        case ROW -> {
          sheet.fill(0, 0, place.width(), place.height(), acts ? STRONGER : TINT);
          sheet.fill(0, 0, scaled(BAR), place.height(), acts ? BRIGHT : LINE);
        }
        case FRAME -> sheet.frame(scaled(FRAME), acts ? BRIGHT : LINE);
      }
    }
    if (chosen) {
      sheet.dot(
          (double) DOT_INSET * columns / page.width(), (double) DOT * columns / page.width() / 2);
    }
    return new IndexedBitmap(place.width(), place.height(), Bytes.copyOf(sheet.values));
  }

  private int scaled(int canvas) {
    return Math.max(2, MenuPicture.scaled(canvas, columns, page.width()));
  }

  /** A bitmap as it is drawn. */
  private static final class Sheet {
    private final int width;
    private final int height;
    private final byte[] values;

    Sheet(int width, int height) {
      this.width = width;
      this.height = height;
      this.values = new byte[width * height];
      Arrays.fill(values, (byte) Palette.UNSEEN);
    }

    void fill(int left, int top, int right, int bottom, int value) {
      for (int y = top; y < bottom; y++) {
        Arrays.fill(values, y * width + left, y * width + right, (byte) value);
      }
    }

    void frame(int thick, int value) {
      fill(0, 0, width, thick, value);
      fill(0, height - thick, width, height, value);
      fill(0, 0, thick, height, value);
      fill(width - thick, 0, width, height, value);
    }

    void dot(double x, double radius) {
      for (int line = 0; line < height; line++) {
        for (int column = 0; column < width; column++) {
          double right = column + 0.5 - x;
          double below = line + 0.5 - height / 2.0;
          if (right * right + below * below <= radius * radius) {
            values[line * width + column] = BRIGHT;
          }
        }
      }
    }
  }
}
