package boxset.steps;

import boxset.formats.bytes.Bytes;
import boxset.formats.navpack.Button;
import boxset.formats.subpicture.Bitmap;
import java.util.function.UnaryOperator;

/**
 * Draws the marks of a page's buttons as a bitmap of the four values of a DVD: nothing, {@link
 * #TINT}, {@link #LINE} and {@link #CHOSEN}. What a value looks like is said by the buttons'
 * colours: nothing is seen of a mark until its button is selected, but for what is chosen.
 */
public final class MenuMarks {
  /** The value behind a row. */
  public static final int TINT = 1;

  /** The value of bars and frames. */
  public static final int LINE = 2;

  /** The value of the dot at what is chosen. */
  public static final int CHOSEN = 3;

  /** The width of a bar, in pixels of a canvas 1080 high. */
  private static final int BAR = 9;

  /** The width of a frame. */
  private static final int FRAME = 8;

  /** How far a dot's middle is from the left edge of its row, and how large it is. */
  private static final int DOT_INSET = 38;

  private static final int DOT = 22;

  private final MenuPicture page;
  private final int columns;
  private final int lines;

  /** Draws for pictures of so many columns and lines. */
  public MenuMarks(MenuPicture page, int columns, int lines) {
    this.page = page;
    this.columns = columns;
    this.lines = lines;
  }

  /**
   * For pictures that fill the screen.
   *
   * @param chosen the button, from 1, of what is chosen, or 0
   */
  public Bitmap full(int chosen) {
    return draw(chosen, UnaryOperator.identity());
  }

  /** For pictures of 16:9 that a player letterboxes: where {@link #full} then is seen. */
  public Bitmap letterboxed(int chosen) {
    return draw(chosen, area -> area.letterboxed(lines));
  }

  private Bitmap draw(int chosen, UnaryOperator<Button.Area> seen) {
    byte[] values = new byte[columns * lines];
    for (int i = 0; i < page.marks().size(); i++) {
      MenuPicture.Mark mark = page.marks().get(i);
      Button.Area area = seen.apply(page.area(mark.box(), columns, lines));
      switch (mark.shape()) {
        case ROW -> row(values, area);
        case FRAME -> frame(values, area);
      }
      if (i + 1 == chosen) {
        dot(values, area, mark.box().height());
      }
    }
    return new Bitmap(columns, lines, Bytes.copyOf(values));
  }

  private void row(byte[] values, Button.Area area) {
    fill(values, area.left(), area.top(), area.right(), area.bottom(), TINT);
    fill(values, area.left(), area.top(), area.left() + across(BAR) - 1, area.bottom(), LINE);
  }

  private void frame(byte[] values, Button.Area area) {
    int across = across(FRAME);
    int down = (MenuPicture.scaled(FRAME, lines, page.height()) + 1) & ~1;
    fill(values, area.left(), area.top(), area.right(), area.top() + down - 1, LINE);
    fill(values, area.left(), area.bottom() - down + 1, area.right(), area.bottom(), LINE);
    fill(values, area.left(), area.top(), area.left() + across - 1, area.bottom(), LINE);
    fill(values, area.right() - across + 1, area.top(), area.right(), area.bottom(), LINE);
  }

  /** Round on the screen: as high, in what is seen of the row, as it is wide. */
  private void dot(byte[] values, Button.Area area, int rowHeight) {
    double wide = (double) DOT * columns / page.width() / 2;
    double high = DOT / 2.0 * (area.bottom() - area.top() + 1) / rowHeight;
    double x = area.left() + (double) DOT_INSET * columns / page.width();
    double y = (area.top() + area.bottom() + 1) / 2.0;
    for (int line = area.top(); line <= area.bottom(); line++) {
      for (int column = area.left(); column <= area.right(); column++) {
        double right = (column + 0.5 - x) / wide;
        double below = (line + 0.5 - y) / high;
        if (right * right + below * below <= 1) {
          values[line * columns + column] = CHOSEN;
        }
      }
    }
  }

  private int across(int canvas) {
    return Math.max(2, MenuPicture.scaled(canvas, columns, page.width()));
  }

  private void fill(byte[] values, int left, int top, int right, int bottom, int value) {
    for (int line = top; line <= bottom; line++) {
      for (int column = left; column <= right; column++) {
        values[line * columns + column] = (byte) value;
      }
    }
  }
}
