package boxset.editions.disc;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.disc.PieceLimits.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PieceLimitsTest {
  private static List<Piece> pieces(long seed) {
    Random random = new Random(seed);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      long millis = 8000L + random.nextInt(16_000);
      pieces.add(new Piece(millis * (1000 + random.nextInt(7000)) / 8, millis));
    }
    return pieces;
  }

  private static long bytes(List<Piece> pieces) {
    return pieces.stream().mapToLong(Piece::bytes).sum();
  }

  @Test
  void whatFitsIsLeftAsItIs() {
    assertThat(PieceLimits.of(pieces(1), 0)).containsOnly(0L);
    assertThat(PieceLimits.of(pieces(1), -5_000_000)).containsOnly(0L);
  }

  @Test
  void whatIsTooMuchIsTakenAwayWhereMostIsAndNotMuchMore() {
    for (long seed = 0; seed < 20; seed++) {
      List<Piece> pieces = pieces(seed);
      for (int permille = 1; permille <= 500; permille += 7) {
        long over = bytes(pieces) * permille / 1000;
        List<Long> limits = PieceLimits.of(pieces, over);
        long saved = 0;
        long highestLeft = 0;
        long lowestLimited = Long.MAX_VALUE;
        for (int i = 0; i < limits.size(); i++) {
          Piece piece = pieces.get(i);
          long rate = 8 * piece.bytes() / piece.millis();
          if (limits.get(i) == 0) {
            highestLeft = Math.max(highestLeft, rate);
          } else {
            lowestLimited = Math.min(lowestLimited, rate);
            saved += piece.bytes() - limits.get(i);
          }
        }
        assertThat(saved).isBetween(over, over + bytes(pieces) / 20);
        assertThat(lowestLimited).isGreaterThanOrEqualTo(highestLeft);
      }
    }
  }

  @Test
  void anEditThatChangesSizesALittleChangesFewLimits() {
    List<Piece> pieces = new ArrayList<>(pieces(3));
    long over = bytes(pieces) / 50;
    List<Long> before = PieceLimits.of(pieces, over);
    pieces.set(7, new Piece(pieces.get(7).bytes() + 20_000, pieces.get(7).millis()));
    List<Long> after = PieceLimits.of(pieces, over + 20_000);
    int changed = 0;
    for (int i = 0; i < before.size(); i++) {
      changed += before.get(i).equals(after.get(i)) ? 0 : 1;
    }
    assertThat(changed).isLessThan(pieces.size() / 10);
  }

  @Test
  void aDiscThatCannotBeMadeToFitIsAskedForAsMuchAsCanBe() {
    List<Piece> pieces = pieces(4);
    assertThat(PieceLimits.of(pieces, bytes(pieces))).allMatch(limit -> limit > 0);
  }
}
