package boxset.formats.cmaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DecodingTimesTest {
  @Test
  void picturesThatAreNotReorderedAreDecodedWhenTheyArePresented() {
    assertThat(DecodingTimes.of(new int[] {0, 1, 2, 3}, 1001)).containsExactly(0, 1001, 2002, 3003);
  }

  @Test
  void decodingIsQuickAtFirstEvenAfterwardsAndSlowAtTheEnd() {
    assertThat(DecodingTimes.of(new int[] {0, 4, 2, 1, 3, 8, 6, 5, 7}, 1001))
        .containsExactly(0, 333, 667, 1001, 2002, 3003, 4004, 5005, 7007);
  }

  @Test
  void anyOrderIsDecodedInItsOwnTime() {
    RandomGenerator random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      int[] order = order(random);
      long[] times = DecodingTimes.of(order, 1000);
      String group = Arrays.toString(order) + Arrays.toString(times);
      assertThat(times[0]).as(group).isZero();
      for (int i = 0; i < order.length; i++) {
        long presented = order[i] * 1000L;
        long next = i + 1 < order.length ? times[i + 1] : order.length * 1000L;
        assertThat(times[i]).as(group).isLessThanOrEqualTo(presented).isLessThan(next);
        assertThat(presented + next - times[i]).as(group).isLessThanOrEqualTo(order.length * 1000L);
      }
    }
  }

  /** Anchors, and between them what is decoded behind them, deeper and deeper. */
  private static int[] order(RandomGenerator random) {
    List<Integer> order = new ArrayList<>(List.of(0));
    int length = random.nextInt(1, 40);
    for (int last = 0; last < length - 1; ) {
      int anchor = Math.min(length - 1, last + random.nextInt(1, 9));
      order.add(anchor);
      between(last, anchor, order, random);
      last = anchor;
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void between(int from, int to, List<Integer> order, RandomGenerator random) {
    if (to - from > 1) {
      int middle = random.nextInt(from + 1, to);
      order.add(middle);
      between(from, middle, order, random);
      between(middle, to, order, random);
    }
  }
}
