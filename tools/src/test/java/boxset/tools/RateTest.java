package boxset.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateTest {
  @Test
  void isReducedAndWrittenAsAFraction() {
    assertThat(new Rate(50, 2)).isEqualTo(new Rate(25, 1)).hasToString("25/1");
    assertThat(Rate.parse("30000/1001")).isEqualTo(new Rate(30000, 1001));
    assertThat(Rate.parse("25")).isEqualTo(new Rate(25, 1));
  }

  @Test
  void anythingElseIsUnknown() {
    for (String text : List.of("", "0/0", "-25/1", "N/A", "99999999999/1", "24/-1")) {
      assertThat(Rate.parse(text)).as(text).isEqualTo(Rate.UNKNOWN);
    }
  }

  @Test
  void framesAndTimesGoBothWaysForAWholeDay() {
    for (Rate rate :
        List.of(new Rate(24000, 1001), new Rate(25, 1), new Rate(60000, 1001), new Rate(25, 2))) {
      long day = (long) (86_400 * rate.framesPerSecond());
      for (long frame = 0; frame <= day; frame += 997) {
        assertThat(rate.framesIn(rate.microsOf(frame))).isEqualTo(frame);
      }
    }
    assertThat(new Rate(24000, 1001).microsOf(24_000)).isEqualTo(1_001_000_000);
    assertThat(new Rate(24000, 1001).microsOf(1)).isEqualTo(41_708);
  }
}
