package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.VideoCoding;
import boxset.formats.bdmv.VideoFormat;
import boxset.tools.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlurayTimingTest {
  @ParameterizedTest(name = "{0}, large {1}, interlaced {2}")
  @CsvSource({
    "24000/1001, true,  false, PROGRESSIVE_1080, FPS_23_976, 24000/1001, 1, 1/1",
    "24000/1001, false, false, PROGRESSIVE_720,  FPS_23_976, 24000/1001, 1, 1/1",
    "2997/125,   true,  false, PROGRESSIVE_1080, FPS_23_976, 24000/1001, 1, 1/1",
    "24,         true,  false, PROGRESSIVE_1080, FPS_24,     24,         1, 1/1",
    "48,         true,  false, PROGRESSIVE_1080, FPS_24,     24,         1, 1/1",
    "12,         false, false, PROGRESSIVE_720,  FPS_24,     24,         1, 1/1",
    "25,         true,  false, INTERLACED_1080,  FPS_25,     25,         1, 1/1",
    "25,         false, false, PROGRESSIVE_720,  FPS_50,     50,         1, 1/1",
    "25/2,       false, false, PROGRESSIVE_720,  FPS_50,     50,         1, 1/1",
    "30000/1001, true,  false, INTERLACED_1080,  FPS_29_97,  30000/1001, 1, 1/1",
    "30000/1001, false, false, PROGRESSIVE_720,  FPS_59_94,  60000/1001, 1, 1/1",
    "2997/100,   true,  false, INTERLACED_1080,  FPS_29_97,  30000/1001, 1, 1/1",
    "30,         true,  false, INTERLACED_1080,  FPS_29_97,  30,         1, 1000/1001",
    "30,         false, false, PROGRESSIVE_720,  FPS_59_94,  60,         1, 1000/1001",
    "15,         false, false, PROGRESSIVE_720,  FPS_59_94,  60,         1, 1000/1001",
    "50,         true,  true,  INTERLACED_1080,  FPS_25,     50,         2, 1/1",
    "50,         true,  false, PROGRESSIVE_720,  FPS_50,     50,         1, 1/1",
    "50,         false, true,  PROGRESSIVE_720,  FPS_50,     50,         1, 1/1",
    "100,        true,  false, PROGRESSIVE_720,  FPS_50,     50,         1, 1/1",
    "60000/1001, true,  true,  INTERLACED_1080,  FPS_29_97,  60000/1001, 2, 1/1",
    "60000/1001, true,  false, PROGRESSIVE_720,  FPS_59_94,  60000/1001, 1, 1/1",
    "60,         true,  true,  INTERLACED_1080,  FPS_29_97,  60,         2, 1000/1001",
    "28,         true,  false, PROGRESSIVE_720,  FPS_59_94,  60000/1001, 1, 1/1",
  })
  void everyRateIsShown(
      String natural,
      boolean large,
      boolean interlaced,
      VideoFormat format,
      FrameRate rate,
      String read,
      int framesEach,
      String speed) {
    BlurayTiming timing = BlurayTiming.of(Rate.parse(natural), large, interlaced);
    assertThat(timing.format()).isEqualTo(format);
    assertThat(timing.frameRate()).isEqualTo(rate);
    assertThat(timing.read()).isEqualTo(Rate.parse(read));
    assertThat(timing.framesEach()).isEqualTo(framesEach);
    assertThat(timing.speed()).isEqualTo(Rate.parse(speed));
    // A disc has it.
    assertThat(new StreamAttributes.Video(VideoCoding.AVC, format, rate).rate()).isEqualTo(rate);
    // A frame of the master is on the disc when its time has come.
    for (long frame = 0; frame < 100_000; frame += 977) {
      double wanted = frame / timing.natural().framesPerSecond() / timing.speed().framesPerSecond();
      double is = timing.ticksOf(timing.picture(frame)) / 90_000.0;
      assertThat(is).isBetween(wanted - 0.021, wanted + 0.021);
    }
  }

  @Test
  void groupsLastASecondAndEditPointsAreHalfOfOneApart() {
    BlurayTiming film = BlurayTiming.of(new Rate(24_000, 1001), true, false);
    assertThat(film.longestGroup()).isEqualTo(24);
    assertThat(film.shortestCell()).isEqualTo(12);
    BlurayTiming small = BlurayTiming.of(new Rate(25, 1), false, false);
    assertThat(small.longestGroup()).isEqualTo(50);
    assertThat(BlurayTiming.of(new Rate(25, 1), true, false).longestGroup()).isEqualTo(25);
  }

  @Test
  void aFrameThatIsShownTwiceBeginsAtTheFirst() {
    BlurayTiming timing = BlurayTiming.of(new Rate(25, 1), false, false);
    assertThat(timing.picture(7)).isEqualTo(14);
    assertThat(timing.frame(14)).isEqualTo(7);
    assertThat(timing.frame(15)).isEqualTo(7);
    assertThat(timing.ticksOf(14)).isEqualTo(7 * 3600);
    assertThat(timing.ticks(280)).isEqualTo(7 * 3600);
  }

  @Test
  void aPictureOfAnotherShapeLiesBetweenBars() {
    assertThat(Letterbox.wide(1920, 1080, 1920, 1080).pad()).isEqualTo("null");
    assertThat(Letterbox.wide(1920, 800, 1920, 1080).pad()).isEqualTo("pad=1920:1080:0:140:black");
    assertThat(Letterbox.wide(640, 480, 1280, 720).pad()).isEqualTo("pad=1280:720:160:0:black");
  }
}
