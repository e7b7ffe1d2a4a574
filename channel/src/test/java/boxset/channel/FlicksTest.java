package boxset.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.cmaf.FrameRate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlicksTest {
  @Test
  void aFrameOfEveryRateIsAWholeNumberOfThem() {
    assertThat(
            List.of(
                Flicks.perFrame(new FrameRate(24000, 1001)),
                Flicks.perFrame(new FrameRate(24, 1)),
                Flicks.perFrame(new FrameRate(25, 1)),
                Flicks.perFrame(new FrameRate(30000, 1001)),
                Flicks.perFrame(new FrameRate(30, 1)),
                Flicks.perFrame(new FrameRate(50, 1)),
                Flicks.perFrame(new FrameRate(60000, 1001)),
                Flicks.perFrame(new FrameRate(60, 1)),
                1024 * Flicks.perTick(48_000),
                Flicks.perTick(90_000)))
        .containsExactly(
            29_429_400L,
            29_400_000L,
            28_224_000L,
            23_543_520L,
            23_520_000L,
            14_112_000L,
            11_771_760L,
            11_760_000L,
            15_052_800L,
            7_840L);
  }

  @Test
  void anotherRateIsRefused() {
    assertThatThrownBy(() -> Flicks.perFrame(new FrameRate(23_976, 1000)))
        .isInstanceOf(ScheduleException.class)
        .hasMessageContaining("take 23.976, 24, 25");
  }

  @Test
  void instantsAndWhatIsWrittenAreRoundedDown() {
    Instant instant = Instant.parse("2026-11-01T05:59:59.999999999Z");
    assertThat(Flicks.milliseconds(Flicks.of(instant))).isEqualTo(instant.toEpochMilli());
    assertThat(Flicks.instant(Flicks.of(Instant.parse("1969-12-31T23:59:59.250Z"))))
        .isEqualTo("1969-12-31T23:59:59.250Z");
    assertThat(Flicks.milliseconds(-1)).isEqualTo(-1);
    assertThat(Flicks.microseconds(29_429_400)).isEqualTo(41_708);
    assertThat(Flicks.of(Instant.parse("2384-01-01T00:00:00Z"))).isPositive();
  }
}
