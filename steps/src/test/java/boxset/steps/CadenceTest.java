package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.tools.Rate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CadenceTest {
  private static final double MILLISECOND = 0.001;
  private static final List<Rate> RATES =
      List.of(
          new Rate(25, 2),
          new Rate(15, 1),
          new Rate(24000, 1001),
          new Rate(24, 1),
          new Rate(25, 1),
          new Rate(30000, 1001),
          new Rate(30, 1),
          new Rate(50, 1),
          new Rate(60000, 1001),
          new Rate(60, 1));

  private static long[] times(
      Rate rate, int count, double unit, double jitterFrames, Random random) {
    double frame = 1 / rate.framesPerSecond();
    return IntStream.range(0, count)
        .mapToLong(
            n -> Math.round((n + jitterFrames * (random.nextDouble() - 0.5)) * frame / unit) + 7000)
        .toArray();
  }

  @Test
  void everyStandardRateIsToldFromItsNeighboursThroughRoundingAndJitter() {
    Random random = new Random(1);
    for (Rate rate : RATES) {
      for (double jitter : new double[] {0, 0.3, 0.8}) {
        Cadence found =
            Cadence.of(times(rate, 5000, MILLISECOND, jitter, random), MILLISECOND, List.of());
        assertThat(found.rate()).as(rate + " with jitter " + jitter).isEqualTo(rate);
        assertThat(found.constant()).isTrue();
        assertThat(found.origin() - 7000).isBetween(-1000 / 10.0, 1000 / 10.0);
      }
    }
  }

  @Test
  void aRoundedHeaderMeansTheStandardRate() {
    long[] times = times(new Rate(30000, 1001), 90, MILLISECOND, 0, new Random(2));
    assertThat(Cadence.of(times, MILLISECOND, List.of(new Rate(2997, 100))).rate())
        .isEqualTo(new Rate(30000, 1001));
  }

  @Test
  void aShortFileIsWhatItSaysItIsWhenItsTimesAllowThat() {
    for (Rate rate : List.of(new Rate(24, 1), new Rate(24000, 1001))) {
      long[] times = times(rate, 24, MILLISECOND, 0, new Random(3));
      assertThat(Cadence.of(times, MILLISECOND, List.of(rate)).rate()).isEqualTo(rate);
    }
  }

  @Test
  void aFalseHeaderIsNotBelieved() {
    long[] times = times(new Rate(24000, 1001), 3000, 1 / 90000.0, 0, new Random(4));
    assertThat(Cadence.of(times, 1 / 90000.0, List.of(new Rate(24, 1))).rate())
        .isEqualTo(new Rate(24000, 1001));
  }

  @Test
  void aConstantRateWithHolesSaysHowMuchIsMissing() {
    long[] all = times(new Rate(25, 1), 1000, 1 / 90000.0, 0, new Random(5));
    long[] holes =
        IntStream.range(0, 1000).filter(n -> n < 300 || n > 309).mapToLong(n -> all[n]).toArray();
    Cadence found = Cadence.of(holes, 1 / 90000.0, List.of(new Rate(25, 1)));
    assertThat(found.constant()).isFalse();
    assertThat(found.missing()).isEqualTo(10);
    assertThat(found.rate()).isEqualTo(new Rate(25, 1));
  }

  @Test
  void aVariableRateGetsTheNearestSensibleOne() {
    Random random = new Random(6);
    long[] times = new long[400];
    for (int n = 1; n < times.length; n++) {
      times[n] = times[n - 1] + 2000 + random.nextInt(2400);
    }
    Cadence found = Cadence.of(times, 1 / 90000.0, List.of());
    assertThat(found.constant()).isFalse();
    assertThat(found.missing()).isZero();
    assertThat(found.rate().framesPerSecond()).isBetween(24.0, 30.0);
  }

  @Test
  void oneAndNoPictureAreConstant() {
    assertThat(Cadence.of(new long[] {5}, MILLISECOND, List.of(new Rate(25, 1))))
        .isEqualTo(new Cadence(new Rate(25, 1), true, 0, 5));
    assertThat(Cadence.of(new long[] {}, MILLISECOND, List.of()).constant()).isTrue();
  }
}
