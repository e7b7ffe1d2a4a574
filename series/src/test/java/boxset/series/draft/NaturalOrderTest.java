package boxset.series.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
  @Test
  void numbersCountAsNumbers() {
    List<String> names =
        new ArrayList<>(List.of("part10.mov", "Part2.mov", "part1.mov", "part01b.mov", "a.mov"));
    Collections.sort(names, NaturalOrder.NAMES);
    assertThat(names)
        .containsExactly("a.mov", "part1.mov", "part01b.mov", "Part2.mov", "part10.mov");
  }

  @Test
  void orderIsTotal() {
    Random random = new Random(3);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder name = new StringBuilder();
      for (int j = random.nextInt(6); j >= 0; j--) {
        name.append("aA0019b.".charAt(random.nextInt(8)));
      }
      names.add(name.toString());
    }
    for (String a : names) {
      for (String b : names) {
        int order = NaturalOrder.NAMES.compare(a, b);
        assertThat(Integer.signum(NaturalOrder.NAMES.compare(b, a)))
            .isEqualTo(-Integer.signum(order));
        assertThat(order == 0).as(a + " " + b).isEqualTo(a.equals(b));
        for (String c : names) {
          if (order < 0 && NaturalOrder.NAMES.compare(b, c) < 0) {
            assertThat(NaturalOrder.NAMES.compare(a, c)).as(a + " " + b + " " + c).isNegative();
          }
        }
      }
    }
  }
}
