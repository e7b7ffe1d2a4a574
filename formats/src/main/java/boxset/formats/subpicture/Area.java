package boxset.formats.subpicture;

/**
 * A rectangle of the picture, in pixels of a frame.
 *
 * @param x its left column
 * @param y its top line, even, so that it begins in the top field
 * @param width columns
 * @param height lines, even, so that both fields have as many
 */
public record Area(int x, int y, int width, int height) {
  public Area {
    if (x < 0 || y < 0 || width < 1 || height < 2 || y % 2 != 0 || height % 2 != 0) {
      throw new IllegalArgumentException(
          "Not an area of a subpicture: %d x %d at %d, %d".formatted(width, height, x, y));
    }
  }
}
