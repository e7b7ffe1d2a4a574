package boxset.formats.pgs;

import boxset.formats.bytes.Bytes;
import java.util.Arrays;
import java.util.Optional;

/**
 * A picture of at most 256 values, which a palette gives colours.
 *
 * @param width columns
 * @param height lines
 * @param values one byte for each pixel, line by line
 */
public record IndexedBitmap(int width, int height, Bytes values) {
  /** The least columns and lines of what a decoder keeps. */
  public static final int LEAST = 8;

  /** The most columns and lines. */
  public static final int MOST = 4096;

  /** Refuses more or fewer values than pixels. */
  public IndexedBitmap {
    if (width < 1 || height < 1 || values.size() != width * height) {
      throw new IllegalArgumentException(
          "%d values for %d x %d pixels".formatted(values.size(), width, height));
    }
  }

  /** The value at a column and a line. */
  public int at(int x, int y) {
    return values.at(y * width + x);
  }

  /** A part of it; what is beyond its edges is not seen. */
  public IndexedBitmap part(int left, int top, int columns, int lines) {
    byte[] part = new byte[columns * lines];
    Arrays.fill(part, (byte) Palette.UNSEEN);
    for (int y = Math.max(0, -top); y < lines && top + y < height; y++) {
      for (int x = Math.max(0, -left); x < columns && left + x < width; x++) {
        part[y * columns + x] = (byte) at(left + x, top + y);
      }
    }
    return new IndexedBitmap(columns, lines, Bytes.copyOf(part));
  }

  /** The smallest part of some lines outside which nothing of them is seen. */
  Optional<Rectangle> inked(Palette palette, int fromLine, int toLine) {
    Optional<Rectangle> inked = Optional.empty();
    for (int y = fromLine; y < toLine; y++) {
      int first = 0;
      while (first < width && !palette.shows(at(first, y))) {
        first++;
      }
      if (first < width) {
        int last = width - 1;
        while (!palette.shows(at(last, y))) {
          last--;
        }
        Rectangle line = new Rectangle(first, y, last - first + 1, 1);
        inked = Optional.of(inked.map(above -> above.union(line)).orElse(line));
      }
    }
    return inked;
  }
}
