package boxset.formats.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import boxset.formats.captions.Drift.Evidence;
import boxset.formats.captions.DriftCheck.SoundSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriftCheckTest {

  @ParameterizedTest
  @EnumSource(TimingRate.class)
  void namesEveryRateCaptionsMayBeTimedFor(TimingRate picture) {
    for (long seed = 0; seed < 3; seed++) {
      SpokenPart part = SpokenPart.of(seed, 26 + 13 * (int) (seed % 3), seed % 2 == 0 ? 0.95 : 0.5);
      for (TimingRate timedAt : TimingRate.values()) {
        double scale = picture.perSecond() / timedAt.perSecond();
        Drift drift =
            DriftCheck.check(part.retimed(scale, 0), part.millis(), picture, part.sound());
        if (timedAt == picture) {
          assertThat(drift).as("%s, seed %d", picture, seed).isEqualTo(new Drift.Fits());
        } else {
          assertThat(drift).isInstanceOf(Drift.WrongRate.class);
          Drift.WrongRate wrong = (Drift.WrongRate) drift;
          assertThat(wrong.timedAt())
              .as("%s on %s, seed %d", timedAt, picture, seed)
              .containsExactly(timedAt);
          assertThat(wrong.percent()).isCloseTo((1 / scale - 1) * 100, offset(1e-9));
          assertThat(wrong.offsetMillis()).isZero();
          assertThat(wrong.evidence()).isEqualTo(Evidence.SOUND);
        }
      }
    }
  }

  @Test
  void saysFromWhenCaptionsAreOverASecondOut() {
    SpokenPart part = SpokenPart.of(7, 40, 0.9);
    List<Cue> fast =
        part.retimed(TimingRate.FILM_23_976.perSecond() / TimingRate.PAL_25.perSecond(), 0);
    Drift.WrongRate wrong =
        (Drift.WrongRate)
            DriftCheck.check(fast, part.millis(), TimingRate.FILM_23_976, part.sound());
    assertThat(wrong.timedAt()).containsExactly(TimingRate.PAL_25);
    assertThat(wrong.percent()).isBetween(4.27, 4.28);
    // 4.3 % of 23.4 s is a second: the first caption at or after that.
    long first =
        fast.stream().mapToLong(Cue::startMillis).filter(t -> t > 23_430).findFirst().orElseThrow();
    assertThat(wrong.overOneSecondFromMillis()).isEqualTo(first);
  }

  @Test
  void findsPalTimesOnFilmWithRepeatedFields() {
    SpokenPart part = SpokenPart.of(11, 40, 0.9);
    Drift drift =
        DriftCheck.check(
            part.retimed(TimingRate.FILM_23_976.perSecond() / 25, 0),
            part.millis(),
            TimingRate.NTSC_29_97,
            part.sound());
    assertThat(drift).isInstanceOf(Drift.WrongRate.class);
    assertThat(((Drift.WrongRate) drift).timedAt()).containsExactly(TimingRate.PAL_25);
    assertThat(((Drift.WrongRate) drift).percent()).isBetween(4.27, 4.28);
  }

  @ParameterizedTest
  @ValueSource(longs = {-45_000, -8_000, -2_500, 1_700, 15_000, 90_000})
  void findsAConstantOffset(long millis) {
    for (long seed = 20; seed < 24; seed++) {
      SpokenPart part = SpokenPart.of(seed, 30, 0.8);
      Drift drift =
          DriftCheck.check(part.retimed(1, millis), part.millis(), TimingRate.PAL_25, part.sound());
      assertThat(drift).as("seed %d", seed).isInstanceOf(Drift.ConstantOffset.class);
      assertThat(((Drift.ConstantOffset) drift).lateMillis()).isBetween(millis - 300, millis + 300);
    }
  }

  @Test
  void raisesNoAlarmOverCaptionsThatFitHoweverFewOrShort() {
    for (long seed = 0; seed < 80; seed++) {
      int minutes = 1 + (int) (seed * 7 % 60);
      SpokenPart part =
          SpokenPart.of(1_000 + seed, minutes, List.of(0.95, 0.4, 0.03).get((int) seed % 3));
      assertThat(
              DriftCheck.check(
                  part.cues(),
                  part.millis(),
                  List.of(TimingRate.values()).get((int) seed % 5),
                  part.sound()))
          .as("seed %d, %d minutes, %d captions", seed, minutes, part.cues().size())
          .isEqualTo(new Drift.Fits());
    }
  }

  @Test
  void raisesNoAlarmOverSoundThatHasNothingToDoWithTheCaptions() {
    for (long seed = 0; seed < 25; seed++) {
      SpokenPart part = SpokenPart.of(seed, 45, 0.9);
      Random random = new Random(seed);
      List<SoundSpan> noise = new ArrayList<>();
      for (long t = 0; t < part.millis(); ) {
        long length = 300L + random.nextInt(6_000);
        noise.add(new SoundSpan(t, t + length));
        t += length + 300L + random.nextInt(3_000);
      }
      assertThat(DriftCheck.check(part.cues(), part.millis(), TimingRate.PAL_25, noise))
          .as("seed %d", seed)
          .isEqualTo(new Drift.Fits());
    }
  }

  @Test
  void withoutSoundTheLengthTellsFilmOnPal() {
    List<Cue> cues = new ArrayList<>();
    for (long t = 5_000; t < 3_000_000; t += 10_000) {
      cues.add(SpokenPart.cue(t, t + 3_000));
    }
    long picture = 2_900_000;
    Drift.WrongRate drift =
        (Drift.WrongRate) DriftCheck.check(cues, picture, TimingRate.PAL_25, List.of());
    assertThat(drift.timedAt()).containsExactly(TimingRate.FILM_24, TimingRate.FILM_23_976);
    assertThat(drift.percent()).isCloseTo(-4, offset(1e-9));
    assertThat(drift.overOneSecondFromMillis()).isEqualTo(35_000);
    assertThat(drift.evidence()).isEqualTo(Evidence.LENGTH);
    assertThat(DriftCheck.check(cues, picture, TimingRate.FILM_24, List.of()))
        .isEqualTo(new Drift.LongerThanPicture(98_000));
    assertThat(DriftCheck.check(cues, 3_000_000, TimingRate.PAL_25, List.of()))
        .isEqualTo(new Drift.Fits());
  }

  @Test
  void seesTimesThatStartAtTheTenthHour() {
    List<Cue> cues =
        List.of(SpokenPart.cue(36_003_000, 36_005_000), SpokenPart.cue(36_900_000, 36_901_000));
    assertThat(DriftCheck.check(cues, 1_000_000, TimingRate.PAL_25, List.of()))
        .isEqualTo(new Drift.ConstantOffset(36_000_000, Evidence.LENGTH));
  }

  @Test
  void ratesOfPicturesAreThoseOfCaptionsOrTwiceThat() {
    assertThat(TimingRate.of(24000, 1001)).contains(TimingRate.FILM_23_976);
    assertThat(TimingRate.of(2997, 125)).contains(TimingRate.FILM_23_976);
    assertThat(TimingRate.of(24, 1)).contains(TimingRate.FILM_24);
    assertThat(TimingRate.of(50, 1)).contains(TimingRate.PAL_25);
    assertThat(TimingRate.of(60000, 1001)).contains(TimingRate.NTSC_29_97);
    assertThat(TimingRate.of(12, 1)).isEmpty();
  }
}
