package boxset.editions.site.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0:00, ?t=0",
    "999, 0:00, ?t=0.999",
    "61000, 1:01, ?t=61",
    "66250, 1:06, ?t=66.25",
    "600000, 10:00, ?t=600",
    "3599999, 59:59, ?t=3599.999",
    "3600000, 1:00:00, ?t=3600",
    "36061010, 10:01:01, ?t=36061.01"
  })
  void anInstantReadsAsThePlayersClockAndLinksExactly(long ms, String text, String link) {
    assertThat(Clock.text(ms)).isEqualTo(text);
    assertThat(Clock.link(ms)).isEqualTo(link);
  }

  @ParameterizedTest
  @CsvSource({
    "400, 0 s",
    "59499, 59 s",
    "59500, 1 min",
    "89000, 1 min",
    "90000, 2 min",
    "3569000, 59 min",
    "3570000, 1 h 0 min",
    "3840000, 1 h 4 min"
  })
  void aRunningTimeIsRoundedToWhatPeopleSay(long ms, String text) {
    assertThat(Words.of("en").duration(ms)).isEqualTo(text);
  }
}
