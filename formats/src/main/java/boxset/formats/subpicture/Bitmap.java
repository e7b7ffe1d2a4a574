package boxset.formats.subpicture;

import boxset.formats.bytes.Bytes;
import java.util.Optional;

/**
 * A picture of four values: 0 background, 1 pattern, 2 emphasis 1, 3 emphasis 2.
 *
 * @param width columns
 * @param height lines
 * @param values one byte for each pixel, line by line
 */
public record Bitmap(int width, int height, Bytes values) {
  public Bitmap {
    if (width < 1 || height < 1 || values.size() != width * height) {
      throw new IllegalArgumentException(
          "%d values for %d x %d pixels".formatted(values.size(), width, height));
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.at(i) > 3) {
        throw new IllegalArgumentException("Not one of four values: " + values.at(i));
      }
    }
  }

  /** The value at a column and a line. */
  public int at(int x, int y) {
    return values.at(y * width + x);
  }

  /**
   * This picture laid over another of the same size, which shows where this is background.
   *
   * @throws IllegalArgumentException when their sizes differ
   */
  public Bitmap over(Bitmap other) {
    if (other.width != width || other.height != height) {
      throw new IllegalArgumentException("Bitmaps of two sizes");
    }
    byte[] both = new byte[width * height];
    for (int i = 0; i < both.length; i++) {
      both[i] = (byte) (values.at(i) != 0 ? values.at(i) : other.values.at(i));
    }
    return new Bitmap(width, height, Bytes.copyOf(both));
  }

  /**
   * The smallest area outside which everything is background; nothing when all of it is.
   *
   * @throws IllegalArgumentException when the bitmap has an odd number of lines
   */
  public Optional<Area> inked() {
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (at(x, y) != 0) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    if (right < 0) {
      return Optional.empty();
    }
    int evenTop = top - top % 2;
    return Optional.of(new Area(left, evenTop, right - left + 1, (bottom - evenTop) / 2 * 2 + 2));
  }
}
