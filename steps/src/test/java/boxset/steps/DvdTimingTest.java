package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.ifo.VideoStandard;
import boxset.tools.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DvdTimingTest {
  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "25,         PAL,  25,         false, 25,         1/1",
    "24,         PAL,  24,         false, 25,         25/24",
    "24000/1001, PAL,  24000/1001, false, 25,         1001/960",
    "50,         PAL,  50,         true,  25,         1/1",
    "25/2,       PAL,  25,         false, 25,         1/1",
    "30000/1001, PAL,  50,         true,  25,         1/1",
    "60,         PAL,  50,         true,  25,         1/1",
    "24000/1001, NTSC, 24000/1001, false, 24000/1001, 1/1",
    "24,         NTSC, 24,         false, 24,         1/1",
    "25,         NTSC, 25,         false, 25,         1/1",
    "30000/1001, NTSC, 30000/1001, false, 30000/1001, 1/1",
    "30,         NTSC, 30,         false, 30000/1001, 1000/1001",
    "60000/1001, NTSC, 60000/1001, true,  30000/1001, 1/1",
    "60,         NTSC, 60,         true,  30000/1001, 1000/1001",
    "50,         NTSC, 60000/1001, true,  30000/1001, 1/1",
    "15000/1001, NTSC, 30000/1001, false, 30000/1001, 1/1",
  })
  void everyRateIsShown(
      String natural,
      VideoStandard standard,
      String read,
      boolean woven,
      String shown,
      String speed) {
    DvdTiming timing = DvdTiming.of(standard, Rate.parse(natural));
    assertThat(timing.read()).isEqualTo(Rate.parse(read));
    assertThat(timing.woven()).isEqualTo(woven);
    assertThat(timing.shown()).isEqualTo(Rate.parse(shown));
    assertThat(timing.speed()).isEqualTo(Rate.parse(speed));
    // Sample rates have to be whole numbers for the sound to keep up.
    int numerator = timing.speed().numerator();
    int denominator = timing.speed().denominator();
    assertThat(48_000 % denominator == 0 || 48_000L * denominator % numerator == 0).isTrue();
    // A frame of the master is on the disc when its time has come.
    for (long frame = 0; frame < 100_000; frame += 977) {
      double wanted = frame / timing.natural().framesPerSecond() / timing.speed().framesPerSecond();
      double is = standard.fieldTicks(timing.fieldsBefore(timing.picture(frame))) / 90_000.0;
      assertThat(is).isBetween(wanted - 0.021, wanted + 0.021);
    }
  }

  @Test
  void groupsAndCellsKeepTheLimitsOfEachStandard() {
    DvdTiming pal = DvdTiming.of(VideoStandard.PAL, new Rate(25, 1));
    assertThat(pal.longestGroup()).isEqualTo(15);
    assertThat(pal.shortestCell()).isEqualTo(10);
    DvdTiming video = DvdTiming.of(VideoStandard.NTSC, new Rate(30_000, 1001));
    assertThat(video.longestGroup()).isEqualTo(18);
    assertThat(video.shortestCell()).isEqualTo(12);
    DvdTiming film = DvdTiming.of(VideoStandard.NTSC, new Rate(24_000, 1001));
    assertThat(film.longestGroup()).isEqualTo(14);
    assertThat(film.shortestCell()).isEqualTo(10);
  }

  @Test
  void groupsAreOfEqualLengthAndNeverTooLong() {
    for (int pictures = 10; pictures < 700; pictures++) {
      var starts = DiscGraph.groups(pictures, 15);
      int least = pictures;
      int most = 0;
      for (int i = 0; i < starts.size(); i++) {
        int end = i + 1 < starts.size() ? starts.get(i + 1) : pictures;
        least = Math.min(least, end - starts.get(i));
        most = Math.max(most, end - starts.get(i));
      }
      assertThat(most).isLessThanOrEqualTo(15).isLessThanOrEqualTo(least + 1);
    }
  }

  @Test
  void theStandardIsTheOneThatShowsTheRate() {
    assertThat(DvdTiming.fitting(new Rate(25, 1))).isEqualTo(VideoStandard.PAL);
    assertThat(DvdTiming.fitting(new Rate(50, 1))).isEqualTo(VideoStandard.PAL);
    assertThat(DvdTiming.fitting(new Rate(24_000, 1001))).isEqualTo(VideoStandard.NTSC);
    assertThat(DvdTiming.fitting(new Rate(30, 1))).isEqualTo(VideoStandard.NTSC);
  }
}
