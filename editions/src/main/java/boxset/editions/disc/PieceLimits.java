package boxset.editions.disc;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which pieces of picture have to take less when a disc does not hold what has been encoded, and
 * how much less: those that take most, where a coarser picture is seen least, and each by the same
 * part.
 *
 * <p>From where on and by how much is one of few values, so that an edit, which changes the sizes a
 * little, seldom changes the limits; that of a piece otherwise follows from the piece alone.
 */
public final class PieceLimits {
  private static final int LEAST_PERCENT = 8;
  private static final int MOST_PERCENT = 60;
  private static final int STEP_PERCENT = 4;

  /** No disc has more, 1000 bit/s. */
  private static final int HIGHEST_RATE = 50_000;

  private static final int LOWEST_RATE = 500;

  private PieceLimits() {}

  /** A piece of picture by what it takes. */
  public record Piece(long bytes, long millis) {
    private long kilobits() {
      return 8 * bytes / Math.max(1, millis);
    }
  }

  /**
   * How many bytes each piece may have; 0 for those that stay as they are.
   *
   * @param over how many bytes less all of them together have to take; may be negative
   */
  public static List<Long> of(List<Piece> pieces, long over) {
    if (over <= 0) {
      return pieces.stream().map(_ -> 0L).toList();
    }
    int percent = LEAST_PERCENT;
    while (percent < MOST_PERCENT && saved(pieces, 0, percent) < over) {
      percent += STEP_PERCENT;
    }
    int less = percent;
    int from =
        IntStream.iterate(HIGHEST_RATE, rate -> rate > LOWEST_RATE, PieceLimits::lower)
            .filter(rate -> saved(pieces, rate, less) >= over)
            .findFirst()
            .orElse(0);
    return pieces.stream()
        .map(piece -> piece.kilobits() >= from ? Math.max(1, limit(piece, less)) : 0L)
        .toList();
  }

  private static int lower(int rate) {
    return rate * (100 - STEP_PERCENT) / 100;
  }

  private static long saved(List<Piece> pieces, int fromRate, int percent) {
    return pieces.stream()
        .filter(piece -> piece.kilobits() >= fromRate)
        .mapToLong(piece -> piece.bytes() - limit(piece, percent))
        .sum();
  }

  private static long limit(Piece piece, int percent) {
    return piece.bytes() * (100 - percent) / 100;
  }
}
