package boxset.series.model;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.series.model.Timecode.Clock;
import boxset.series.model.Timecode.Frames;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimecodeTest {
  private static final FrameRate NTSC = new FrameRate(30000, 1001);
  private static final FrameRate NTSC_DOUBLE = new FrameRate(60000, 1001);
  private static final FrameRate FILM = new FrameRate(24000, 1001);
  private static final FrameRate PAL = new FrameRate(25, 1);

  @Test
  void clockTimeIsTheNearestFrame() {
    assertThat(new Clock(702_000).frame(PAL)).isEqualTo(17_550);
    assertThat(new Clock(702_000).frame(FILM)).isEqualTo(16_831);
    assertThat(new Clock(20).frame(PAL)).isEqualTo(1);
    assertThat(new Clock(19).frame(PAL)).isEqualTo(0);
    assertThat(new Clock(3_600_000L * 24).frame(NTSC_DOUBLE)).isEqualTo(5_178_821);
  }

  @Test
  void countOfFramesIsTheSameWhateverTheClockSays() {
    assertThat(new Frames(0, 11, 42, 12, false).frame(FILM)).isEqualTo(702 * 24 + 12);
    assertThat(new Frames(0, 11, 42, 12, false).frame(PAL)).isEqualTo(702 * 25 + 12);
  }

  /** SMPTE ST 12-1: 17 982 frames in ten minutes, 107 892 in an hour. */
  @Test
  void dropFrameKeepsTheHour() {
    assertThat(new Frames(0, 10, 0, 0, true).frame(NTSC)).isEqualTo(17_982);
    assertThat(new Frames(1, 0, 0, 0, true).frame(NTSC)).isEqualTo(107_892);
    assertThat(new Frames(1, 0, 0, 0, true).frame(NTSC_DOUBLE)).isEqualTo(215_784);
  }

  @Test
  void everyFrameOfTwentyMinutesHasOneDropFrameNumber() {
    for (FrameRate rate : List.of(NTSC, NTSC_DOUBLE)) {
      long expected = 0;
      for (int minute = 0; minute < 20; minute++) {
        for (int second = 0; second < 60; second++) {
          for (int frame = 0; frame < rate.nominal(); frame++) {
            Frames label = new Frames(0, minute, second, frame, true);
            if (label.problem(rate).isEmpty()) {
              assertThat(label.frame(rate)).isEqualTo(expected);
              expected++;
            }
          }
        }
      }
      assertThat(expected).isEqualTo(rate.nominal() == 30 ? 35_964 : 71_928);
    }
  }

  @Test
  void numbersThatDoNotExistSayWhy() {
    assertThat(new Frames(0, 1, 0, 0, true).problem(NTSC).orElseThrow()).contains("00:01:00;02");
    assertThat(new Frames(0, 1, 0, 3, true).problem(NTSC_DOUBLE).orElseThrow())
        .contains("00:01:00;04");
    assertThat(new Frames(0, 10, 0, 0, true).problem(NTSC)).isEmpty();
    assertThat(new Frames(0, 1, 0, 10, true).problem(PAL).orElseThrow()).contains("drop-frame");
    assertThat(new Frames(0, 1, 0, 10, true).problem(new FrameRate(30, 1))).isPresent();
    assertThat(new Frames(0, 0, 0, 25, false).problem(PAL).orElseThrow()).contains("24");
    assertThat(new Frames(0, 0, 0, 23, false).problem(FILM)).isEmpty();
    assertThat(new Frames(0, 0, 0, 24, false).problem(FILM)).isPresent();
  }

  @Test
  void timecodesPrintAsTheyAreWritten() {
    assertThat(new Clock(702_000)).hasToString("00:11:42");
    assertThat(new Clock(702_050)).hasToString("00:11:42.050");
    assertThat(new Frames(1, 2, 3, 4, false)).hasToString("01:02:03:04");
    assertThat(new Frames(1, 2, 3, 4, true)).hasToString("01:02:03;04");
  }

  @Test
  void ratesHaveTheirEditSuiteNames() {
    assertThat(List.of(FILM.label(), PAL.label(), NTSC.label(), NTSC_DOUBLE.label()))
        .containsExactly("23.976", "25", "29.97", "59.94");
  }
}
