package boxset.series.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class IdsTest {
  @Test
  void titlesBecomeIds() {
    assertThat(Ids.of("Dee, in full")).isEqualTo("dee-in-full");
    assertThat(Ids.of("Déjà vu & Straße")).isEqualTo("deja-vu-and-strasse");
    assertThat(Ids.of("Don't — stop!")).isEqualTo("dont-stop");
    assertThat(Ids.of("???")).isEmpty();
    assertThat(Ids.of("中文")).isEmpty();
  }

  @Test
  void whateverTheTitleTheIdIsAnId() {
    Random random = new Random(7);
    for (int round = 0; round < 5000; round++) {
      String title =
          random
              .ints(random.nextInt(90), 32, 0x250)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String id = Ids.of(title);
      assertThat(id.isEmpty() || Ids.isId(id)).as(title + " -> " + id).isTrue();
      assertThat(Ids.of(id)).isEqualTo(id);
    }
  }

  @Test
  void dashesStandBetweenLettersOnly() {
    assertThat(Ids.isId("p1")).isTrue();
    assertThat(Ids.isId("long-way-up")).isTrue();
    for (String wrong : new String[] {"", "P1", "-p", "p-", "p--1", "p_1", "p 1", "é"}) {
      assertThat(Ids.isId(wrong)).as(wrong).isFalse();
    }
  }
}
