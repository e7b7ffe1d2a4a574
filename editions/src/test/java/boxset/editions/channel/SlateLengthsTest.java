package boxset.editions.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlateLengthsTest {
  @Test
  void anyTimeOfASecondOrMoreIsASumOfSlates() {
    for (long frames = SlateLengths.SHORTEST; frames < 20_000; frames++) {
      List<Integer> lengths = SlateLengths.of(frames);
      assertThat(lengths.stream().mapToLong(Integer::longValue).sum()).isEqualTo(frames);
      assertThat(lengths)
          .allMatch(length ->
              SlateLengths.LONG.contains(length)
                  || (length >= SlateLengths.SHORTEST && length <= SlateLengths.LONGEST));
    }
    assertThat(SlateLengths.of(0)).isEmpty();
  }

  @Test
  void aLongTimeIsFewSlates() {
    assertThat(SlateLengths.of(24 * 3600).size()).isLessThan(24 * 3600 / 1536 + 8);
  }

  @Test
  void aShuffleIsAPermutationThatFollowsFromItsKey() {
    for (int size = 1; size < 130; size++) {
      Shuffle shuffle = Shuffle.of("a series\n2026-06-14", size);
      Set<Integer> seen = new HashSet<>();
      for (int place = 0; place < size; place++) {
        seen.add(shuffle.at(place));
        assertThat(shuffle.at(place)).isBetween(0, size - 1);
      }
      assertThat(seen).hasSize(size);
    }
    assertThat(order("2026-06-14"))
        .isEqualTo(order("2026-06-14"))
        .isNotEqualTo(order("2026-06-15"));
  }

  private static List<Integer> order(String key) {
    Shuffle shuffle = Shuffle.of(key, 20);
    return java.util.stream.IntStream.range(0, 20).mapToObj(shuffle::at).toList();
  }
}
