package boxset.formats.pgs;

/**
 * A part of the picture, in pixels.
 *
 * @param x its left column
 * @param y its top line
 * @param width columns
 * @param height lines
 */
public record Rectangle(int x, int y, int width, int height) {
  /** Refuses what has no pixels. */
  public Rectangle {
    if (x < 0 || y < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "Not a part of a picture: %d x %d at %d, %d".formatted(width, height, x, y));
    }
  }

  /** How many pixels there are. */
  public int area() {
    return width * height;
  }

  /** The first column behind it. */
  public int right() {
    return x + width;
  }

  /** The first line below it. */
  public int bottom() {
    return y + height;
  }

  /** The smallest rectangle that holds both. */
  public Rectangle union(Rectangle other) {
    int left = Math.min(x, other.x);
    int top = Math.min(y, other.y);
    return new Rectangle(
        left,
        top,
        Math.max(right(), other.right()) - left,
        Math.max(bottom(), other.bottom()) - top);
  }

  /** Whether they have a pixel in common. */
  public boolean overlaps(Rectangle other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Whether all of another is in it. */
  public boolean holds(Rectangle other) {
    return union(other).equals(this);
  }
}
