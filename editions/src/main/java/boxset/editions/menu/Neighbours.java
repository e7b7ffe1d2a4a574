package boxset.editions.menu;

import boxset.steps.MenuPicture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which buttons the arrow keys lead to, by their numbers from 1.
 *
 * <p>An arrow up or down leads to the nearest button on its side, one that lies straight ahead
 * before one that does not; where there is none, to the farthest behind, so that a list goes round.
 * An arrow to the left or right does the same with what stands in the same row. Where there is
 * nothing to go to, it stays.
 */
public record Neighbours(int up, int down, int left, int right) {
  /** How much farther what does not lie straight ahead seems to be. */
  private static final int ASIDE = 4;

  /** The neighbours of each of some boxes. */
  static List<Neighbours> of(List<Box> boxes) {
    List<Neighbours> all = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i++) {
      all.add(
          new Neighbours(
              next(boxes, i, Arrow.UP),
              next(boxes, i, Arrow.DOWN),
              next(boxes, i, Arrow.LEFT),
              next(boxes, i, Arrow.RIGHT)));
    }
    return all;
  }

  private enum Arrow {
    UP,
    DOWN,
    LEFT,
    RIGHT;

    /**
     * How far a box begins past the end of another, in this direction; negative when it does not.
     */
    int ahead(Box from, Box to) {
      return switch (this) {
        case UP -> from.y() - to.bottom();
        case DOWN -> to.y() - from.bottom();
        case LEFT -> from.x() - to.right();
        case RIGHT -> to.x() - from.right();
      };
    }

    /** How far a box lies beside another's way; nothing when it lies straight ahead or behind. */
    int aside(Box from, Box to) {
      return switch (this) {
        case UP, DOWN -> Math.max(0, Math.max(to.x() - from.right(), from.x() - to.right()) + 1);
        case LEFT, RIGHT ->
            Math.max(0, Math.max(to.y() - from.bottom(), from.y() - to.bottom()) + 1);
      };
    }

    /** Whether a box is in another row than this arrow stays in. */
    boolean misses(Box from, Box to) {
      return (this == LEFT || this == RIGHT) && aside(from, to) > 0;
    }

    /** How far the middles are apart, across. */
    int across(Box from, Box to) {
      return switch (this) {
        case UP, DOWN -> Math.abs(2 * to.x() + to.width() - 2 * from.x() - from.width());
        case LEFT, RIGHT -> Math.abs(2 * to.y() + to.height() - 2 * from.y() - from.height());
      };
    }
  }

  private static int next(List<Box> boxes, int from, Arrow arrow) {
    return nearest(boxes, from, arrow)
            .orElseGet(() -> farthestBehind(boxes, from, arrow).orElse(from))
        + 1;
  }

  private static OptionalInt nearest(List<Box> boxes, int from, Arrow arrow) {
    OptionalInt best = OptionalInt.empty();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      Box here = boxes.get(from);
      int ahead = arrow.ahead(here, box);
      if (i == from || ahead < 0 || arrow.misses(here, box)) {
        continue;
      }
      long distance =
          ((long) ahead + (long) ASIDE * arrow.aside(here, box)) * 10_000 + arrow.across(here, box);
      if (distance < least) {
        least = distance;
        best = OptionalInt.of(i);
      }
    }
    return best;
  }

  private static OptionalInt farthestBehind(List<Box> boxes, int from, Arrow arrow) {
    OptionalInt best = OptionalInt.empty();
    long most = Long.MIN_VALUE;
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      Box here = boxes.get(from);
      int behind = arrow.ahead(box, here);
      if (i == from || behind < 0 || arrow.misses(here, box)) {
        continue;
      }
      long distance =
          (behind - (long) ASIDE * arrow.aside(here, box)) * 10_000 - arrow.across(here, box);
      if (distance > most) {
        most = distance;
        best = OptionalInt.of(i);
      }
    }
    return best;
  }
}
