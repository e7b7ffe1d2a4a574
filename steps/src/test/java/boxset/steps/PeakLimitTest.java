package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.cmaf.ByteRange;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.cmaf.TrackIndex.Segment;
import boxset.formats.cmaf.TrackKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeakLimitTest {
  private static final Rung RUNG = new Rung("720p", 1280, 720, 3300, 3300, 22, "3.1");

  /** A track of segments of four seconds. */
  private static TrackIndex track(int... kilobits) {
    List<Segment> segments = new ArrayList<>();
    long offset = 0;
    for (int i = 0; i < kilobits.length; i++) {
      segments.add(new Segment(4000L * i, 4000, offset, kilobits[i] * 500L, 1));
      offset += kilobits[i] * 500L;
    }
    long average = 1000L * Arrays.stream(kilobits).sum() / kilobits.length;
    long peak = 1000L * Arrays.stream(kilobits).max().orElseThrow();
    ByteRange none = new ByteRange(0, 1);
    return new TrackIndex(
        TrackKind.PICTURE,
        "avc1.64001F",
        1000,
        "und",
        null,
        null,
        offset,
        4000L * kilobits.length,
        none,
        none,
        segments,
        average,
        peak);
  }

  @Test
  void aPeakOfTwiceTheAverageStays() {
    assertThat(PeakLimit.of(track(2000, 500, 1000, 500), RUNG)).isEmpty();
  }

  @Test
  void whatIsLoweredHoldsAgainstTheAverageThatIsLoweredWithIt() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      int[] film = new int[20];
      Arrays.setAll(film, _ -> 300 + (random.nextInt(3) == 0 ? 3000 : random.nextInt(500)));
      TrackIndex track = track(film);
      PeakLimit.of(track, RUNG)
          .ifPresent(limit -> {
            int[] lowered = IntStream.of(film).map(rate -> Math.min(rate, limit)).toArray();
            double average = IntStream.of(lowered).average().orElseThrow();
            assertThat(limit).isLessThanOrEqualTo((int) (2 * average));
            assertThat(limit).isGreaterThan((int) (1.5 * average));
          });
    }
  }

  @Test
  void aSmallChangeOfOneChunkSeldomChangesTheLimit() {
    Random random = new Random(2);
    int changed = 0;
    for (int round = 0; round < 500; round++) {
      int[] film = new int[60];
      Arrays.setAll(film, _ -> 300 + (random.nextInt(9) == 0 ? 3000 : random.nextInt(500)));
      int[] edited = film.clone();
      edited[random.nextInt(60)] += random.nextInt(40) - 20;
      if (!PeakLimit.of(track(film), RUNG).equals(PeakLimit.of(track(edited), RUNG))) {
        changed++;
      }
    }
    assertThat(changed).isLessThan(25);
  }

  @Test
  void aMovingShotInAStillProgrammeKeepsAQuarterOfItsRung() {
    int[] slides = new int[30];
    Arrays.fill(slides, 40);
    slides[15] = 3000;

    assertThat(PeakLimit.of(track(slides), RUNG)).hasValue(825);
  }

  @Test
  void aSegmentShorterThanASecondCountsAsOne() {
    TrackIndex track = track(1000);
    assertThat(PeakLimit.rate(new Segment(0, 500, 0, 50_000, 1), track)).isEqualTo(400_000);
    assertThat(PeakLimit.rate(new Segment(0, 2000, 0, 50_000, 1), track)).isEqualTo(200_000);
  }
}
