package boxset.formats.pgs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The windows of an epoch: one, or two above each other where that leaves out much. */
final class Windows {
  /** Fewer lines than these between what is seen are not worth a second window. */
  private static final int LEAST_GAP = 64;

  private Windows() {}

  /** What is seen of a caption, on the screen: nothing, one part, or two with a gap between. */
  static List<Rectangle> inked(Caption caption) {
    IndexedBitmap bitmap = caption.bitmap();
    Optional<Rectangle> all = bitmap.inked(caption.palette(), 0, bitmap.height());
    if (all.isEmpty()) {
      return List.of();
    }
    List<Rectangle> lines = new ArrayList<>();
    for (int y = all.get().y(); y < all.get().bottom(); y++) {
      bitmap.inked(caption.palette(), y, y + 1).ifPresent(lines::add);
    }
    return parted(lines).stream()
        .map(part ->
            new Rectangle(
                part.x() + caption.x(), part.y() + caption.y(), part.width(), part.height()))
        .toList();
  }

  /**
   * The windows that hold all parts.
   *
   * @param parts of the screen, at least one
   */
  static List<Rectangle> of(List<Rectangle> parts, Rectangle screen) {
    List<Rectangle> windows = parted(parts).stream().map(part -> grown(part, screen)).toList();
    return windows.size() == 2 && windows.getFirst().overlaps(windows.getLast())
        ? List.of(windows.getFirst().union(windows.getLast()))
        : windows;
  }

  /** Everything in one, or in two at the largest gap. */
  private static List<Rectangle> parted(List<Rectangle> parts) {
    List<Rectangle> fromTop = parts.stream().sorted(Comparator.comparingInt(Rectangle::y)).toList();
    Rectangle above = fromTop.getFirst();
    int gap = LEAST_GAP - 1;
    int below = 0;
    int widest = gap;
    for (int i = 1; i < fromTop.size(); i++) {
      gap = fromTop.get(i).y() - above.bottom();
      if (gap > widest) {
        widest = gap;
        below = i;
      }
      above = above.union(fromTop.get(i));
    }
    if (below == 0) {
      return List.of(above);
    }
    return List.of(union(fromTop.subList(0, below)), union(fromTop.subList(below, parts.size())));
  }

  private static Rectangle union(List<Rectangle> parts) {
    return parts.stream().reduce(Rectangle::union).orElseThrow();
  }

  /** At least as large as the smallest object, and on the screen. */
  private static Rectangle grown(Rectangle part, Rectangle screen) {
    int width = Math.max(part.width(), IndexedBitmap.LEAST);
    int height = Math.max(part.height(), IndexedBitmap.LEAST);
    return new Rectangle(
        Math.min(part.x(), screen.width() - width),
        Math.min(part.y(), screen.height() - height),
        width,
        height);
  }
}
