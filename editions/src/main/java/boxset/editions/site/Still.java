package boxset.editions.site;

import java.util.Comparator;
import java.util.List;

/**
 * A picture in one or more sizes of the same shape.
 *
 * @param sizes at least one; kept smallest first
 * @param alt what it shows, for those who do not see it; empty where the text beside it says all
 */
public record Still(List<Size> sizes, String alt) {
  /**
   * One JPEG.
   *
   * @param path relative to the root of the site
   * @param width width in pixels
   * @param height height in pixels
   */
  public record Size(String path, int width, int height) {
    /** Checks path and size. */
    public Size {
      SitePath.check(path);
      if (width <= 0 || height <= 0) {
        throw new IllegalArgumentException("%s is %d x %d".formatted(path, width, height));
      }
    }
  }

  /** Sorts the sizes; there must be one. */
  public Still {
    if (sizes.isEmpty()) {
      throw new IllegalArgumentException("a still without a picture");
    }
    sizes = sizes.stream().sorted(Comparator.comparingInt(Size::width)).toList();
  }

  /** A still of one size whose meaning stands in the text beside it. */
  public static Still of(String path, int width, int height) {
    return new Still(List.of(new Size(path, width, height)), "");
  }

  /** The widest size. */
  public Size largest() {
    return sizes.getLast();
  }
}
