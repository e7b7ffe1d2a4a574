package boxset.formats.cmaf;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.cmaf.TrackIndex.Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BitRatesTest {
  private static List<Segment> segments(long... ticksAndBytes) {
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < ticksAndBytes.length; i += 2) {
      segments.add(new Segment(0, ticksAndBytes[i], 0, ticksAndBytes[i + 1], 0));
    }
    return segments;
  }

  @Test
  void aShortLoudSegmentCountsOnlyTogetherWithItsNeighbours() {
    // 1 s of 1000 bytes is less than half of 4 s: the peak is that of the 5 s with the neighbour.
    List<Segment> segments = segments(4000, 1000, 1000, 1000, 4000, 1000);
    assertThat(BitRates.peak(segments, 1000, 4)).isEqualTo(3200);
    assertThat(BitRates.average(segments, 1000)).isEqualTo(2667);
  }

  @Test
  void aProgrammeShorterThanHalfATargetDurationHasItsAverageAsPeak() {
    assertThat(BitRates.peak(segments(1000, 500), 1000, 4)).isEqualTo(4000);
  }

  @Test
  void thePeakIsTheLargestRateOfAllRunsInTheRange() {
    Random random = new Random(3);
    for (int run = 0; run < 300; run++) {
      List<Segment> segments = new ArrayList<>();
      for (int i = 1 + random.nextInt(30); i > 0; i--) {
        segments.add(new Segment(0, 1 + random.nextInt(4499), 0, 1 + random.nextInt(5_000_000), 0));
      }
      BigDecimal largest = BigDecimal.ZERO;
      for (int from = 0; from < segments.size(); from++) {
        for (int to = from + 1; to <= segments.size(); to++) {
          List<Segment> part = segments.subList(from, to);
          long ticks = part.stream().mapToLong(Segment::durationTicks).sum();
          long bytes = part.stream().mapToLong(Segment::length).sum();
          if (ticks >= 2000 && ticks <= 6000) {
            largest =
                largest.max(
                    BigDecimal.valueOf(8000 * bytes)
                        .divide(BigDecimal.valueOf(ticks), 0, RoundingMode.CEILING));
          }
        }
      }
      if (largest.signum() > 0) {
        assertThat(BitRates.peak(segments, 1000, 4)).isEqualTo(largest.longValueExact());
      }
    }
  }
}
