package boxset.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant START = Instant.EPOCH;

  private final Watchdog watchdog =
      new Watchdog(new Watchdog.Limits(MINUTE.multipliedBy(5), MINUTE.multipliedBy(60)), START);

  private boolean hungAfter(int minutes, long news, Duration cpu) {
    return watchdog.hung(START.plus(MINUTE.multipliedBy(minutes)), news, () -> cpu);
  }

  @Test
  void aProgramThatGivesNewsIsAliveHoweverLittleItComputes() {
    for (int minute = 1; minute < 500; minute++) {
      assertThat(hungAfter(minute, minute, Duration.ZERO)).isFalse();
    }
  }

  @Test
  void aProgramWithoutNewsAndWithoutWorkHangs() {
    assertThat(hungAfter(1, 1, Duration.ofSeconds(30))).isFalse();
    assertThat(hungAfter(5, 1, Duration.ofSeconds(30))).isFalse();
    assertThat(hungAfter(6, 1, Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void aProgramThatComputesInSilenceHasLonger() {
    for (int minute = 1; minute < 60; minute++) {
      assertThat(hungAfter(minute, 0, MINUTE.multipliedBy(minute))).isFalse();
    }
    assertThat(hungAfter(60, 0, MINUTE.multipliedBy(60))).isTrue();
  }
}
