package boxset.steps;

import boxset.formats.navpack.Button;
import boxset.steps.MenuLetters.Face;
import java.util.List;

/**
 * What a page of a menu looks like: on a canvas of square pixels, so that the same page can be
 * drawn for pictures of any size whose pixels have any shape.
 *
 * @param width of the canvas
 * @param height of the canvas
 * @param ground what lies behind everything
 * @param pictures drawn in their order
 * @param texts above the pictures
 * @param marks of the buttons, by their numbers
 */
public record MenuPicture(
    int width,
    int height,
    Ground ground,
    List<Picture> pictures,
    List<Text> texts,
    List<Mark> marks) {
  /** Keeps the orders. */
  public MenuPicture {
    pictures = List.copyOf(pictures);
    texts = List.copyOf(texts);
    marks = List.copyOf(marks);
  }

  /** A rectangle on the canvas. */
  public record Box(int x, int y, int width, int height) {
    /** Refuses what is no rectangle. */
    public Box {
      if (x < 0 || y < 0 || width < 1 || height < 1) {
        throw new IllegalArgumentException(
            "No box: %d x %d at %d, %d".formatted(width, height, x, y));
      }
    }

    /** Past its right edge. */
    public int right() {
      return x + width;
    }

    /** Past its lower edge. */
    public int bottom() {
      return y + height;
    }

    /** This box and so much around it. */
    public Box grown(int by) {
      return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }
  }

  /**
   * What lies behind a page.
   *
   * @param picture the input that fills the canvas
   * @param focusX hundredths of its width from the left that are kept in sight
   * @param focusY hundredths of its height from the top
   * @param plain whether it is blurred and darkened so that anything can be read on it; else only
   *     its left and lower sides are darkened
   */
  public record Ground(String picture, int focusX, int focusY, boolean plain) {}

  /**
   * A picture on the page.
   *
   * @param input its name
   * @param fill whether it fills its box and is cut for that; else all of it is seen, at the left
   *     and the bottom of the box
   */
  public record Picture(String input, Box box, boolean fill) {}

  /** How words are coloured. */
  public enum Ink {
    /** What is to be read first. */
    BRIGHT,
    /** What stands back. */
    SOFT,
    /** The series' own colour. */
    ACCENT
  }

  /** Where in their box words stand. */
  public enum Align {
    TOP_LEFT,
    MIDDLE_LEFT,
    BOTTOM_LEFT,
    MIDDLE_RIGHT
  }

  /**
   * Words on the page. They are broken into lines; what does not fit is set smaller, and when it is
   * as small as it may be, shortened.
   *
   * @param size of the letters, in pixels of the canvas
   * @param least how small they may become
   * @param lines how many there may be
   */
  public record Text(
      String words, Face face, int size, int least, Ink ink, Box box, int lines, Align align) {}

  /** What shows that a button is selected. */
  public enum Shape {
    /** A bar at the left and a tint behind all of a row. */
    ROW,
    /** A frame at the edges of a box. */
    FRAME
  }

  /**
   * How a button is marked.
   *
   * @param box what is marked; boxes do not overlap
   */
  public record Mark(Box box, Shape shape) {}

  /**
   * The pixels of a DVD's picture that a box covers: as many whole lines of both fields.
   *
   * @param columns of the picture
   * @param lines of the picture
   */
  public Button.Area area(Box box, int columns, int lines) {
    int left = scaled(box.x(), columns, width);
    int right = scaled(box.right(), columns, width) - 1;
    int top = scaled(box.y(), lines, height) & ~1;
    int bottom = scaled(box.bottom(), lines, height) - 1 | 1;
    return new Button.Area(left, top, right, bottom);
  }

  /** Half a pixel and more is a whole one. */
  static int scaled(int value, int to, int from) {
    return (2 * value * to + from) / (2 * from);
  }
}
