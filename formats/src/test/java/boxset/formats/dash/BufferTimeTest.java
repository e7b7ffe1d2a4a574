package boxset.formats.dash;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.cmaf.Presentations;
import boxset.formats.cmaf.TrackIndex;
import boxset.formats.cmaf.TrackIndex.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BufferTimeTest {
  private static TrackIndex with(List<Segment> segments) {
    TrackIndex index = Presentations.silent().pictures().getFirst().index();
    return new TrackIndex(
        index.kind(),
        index.codecs(),
        1000,
        index.language(),
        index.picture(),
        index.sound(),
        index.bytes(),
        index.durationTicks(),
        index.initialization(),
        index.index(),
        segments,
        1,
        1);
  }

  /**
   * Plays from each segment on at just the named rate, and returns the milliseconds by which a
   * segment came late.
   */
  private static double latest(List<Segment> segments, long bandwidth, long waitMilliseconds) {
    double worst = 0;
    for (int from = 0; from < segments.size(); from++) {
      double due = waitMilliseconds;
      double come = 0;
      for (Segment segment : segments.subList(from, segments.size())) {
        come += 8000.0 * segment.length() / bandwidth;
        worst = Math.max(worst, come - due);
        due += segment.durationTicks();
      }
    }
    return worst;
  }

  @Test
  void whoWaitsThatLongNeverStarvesAndWhoWaitsLessMay() {
    Random random = new Random(9);
    for (int run = 0; run < 500; run++) {
      List<Segment> segments = new ArrayList<>();
      for (int i = 1 + random.nextInt(20); i > 0; i--) {
        segments.add(
            new Segment(0, 500 + random.nextInt(4000), 0, 1000 + random.nextInt(900_000), 0));
      }
      long bandwidth = 1_000_000L + random.nextInt(1_000_000);
      long wait = BufferTime.milliseconds(with(segments), bandwidth);
      assertThat(latest(segments, bandwidth, wait)).isLessThan(0.001);
      assertThat(latest(segments, bandwidth, wait - 2)).isPositive();
    }
  }
}
