package boxset.formats.cmaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentationTest {
  private static final FrameRate FILM = new FrameRate(24, 1);

  private static List<Integer> every(int step, int frames) {
    return IntStream.iterate(0, i -> i < frames, i -> i + step).boxed().toList();
  }

  private static List<Integer> starts(int frames, List<Integer> idr, Set<Integer> edits)
      throws PackagingException {
    return Segmentation.of(FILM, frames, idr, edits).starts();
  }

  @Test
  void theFirstSegmentLastsTwoSecondsAndTheOthersFour() throws PackagingException {
    assertThat(starts(480, every(48, 480), Set.of())).containsExactly(0, 48, 144, 240, 336, 432);
  }

  @Test
  void aShortRestJoinsTheSegmentBeforeItWhenThatStaysShortEnough() throws PackagingException {
    assertThat(starts(248, every(12, 248), Set.of())).containsExactly(0, 48, 144);
  }

  @Test
  void anEditPointIsABoundaryEvenWhenItLeavesASplinter() throws PackagingException {
    List<Integer> idr = new ArrayList<>(new TreeSet<>(every(48, 480)));
    idr.add(250);
    idr.sort(null);
    assertThat(starts(480, idr, Set.of(240, 250))).contains(240, 250);
  }

  @Test
  void anEditPointThatDoesNotDecodeOnItsOwnIsRefused() {
    assertThatThrownBy(() -> starts(480, every(48, 480), Set.of(100)))
        .isInstanceOf(PackagingException.class)
        .hasMessage(
            "Picture 100 is an edit point, but does not decode on its own; the nearest before it is 96");
    assertThatThrownBy(() -> starts(48, List.of(0, 48), Set.of()))
        .hasMessageContaining("lie inside the 48 pictures");
  }

  @Test
  void anyProgrammeKeepsTheRules() throws PackagingException {
    Random random = new Random(4);
    List<FrameRate> rates =
        List.of(
            FILM,
            new FrameRate(25, 1),
            new FrameRate(30000, 1001),
            new FrameRate(25, 2),
            new FrameRate(60, 1));
    for (int run = 0; run < 2000; run++) {
      FrameRate rate = rates.get(random.nextInt(rates.size()));
      int frames = 1 + random.nextInt((int) (120 * rate.perSecond()));
      TreeSet<Integer> idr = new TreeSet<>(Set.of(0));
      int twoSeconds = (int) (2 * rate.perSecond());
      while (idr.last() + twoSeconds < frames) {
        idr.add(idr.last() + 1 + random.nextInt(twoSeconds));
      }
      Set<Integer> edits = new HashSet<>();
      for (int frame : idr) {
        if (random.nextInt(12) == 0) {
          edits.add(frame);
        }
      }
      Segmentation segmentation = Segmentation.of(rate, frames, List.copyOf(idr), edits);

      assertThat(segmentation.starts()).startsWith(0).isSorted().doesNotHaveDuplicates();
      assertThat(idr).containsAll(segmentation.starts());
      assertThat(segmentation.starts()).containsAll(edits);
      for (int i = 0; i < segmentation.count(); i++) {
        int start = segmentation.starts().get(i);
        int end = segmentation.end(i);
        double seconds = (end - start) / rate.perSecond();
        assertThat(seconds).as("run %d segment %d", run, i).isPositive().isLessThan(4.5);
        boolean forced =
            edits.contains(end) || edits.contains(start) || start == 0 || end == frames;
        assertThat(seconds >= 1 || forced)
            .as("run %d: needless splinter at %d", run, start)
            .isTrue();
      }
    }
  }

  @Test
  void whereNothingDecodesOnItsOwnForLongTheSegmentIsAsLongAsItMustBe() throws PackagingException {
    assertThat(starts(1000, List.of(0, 48, 600, 700), Set.of())).containsExactly(0, 48, 600, 700);
  }

  @Test
  void soundIsCutNearestToThePictureAndNeverEmpty() throws PackagingException {
    Random random = new Random(7);
    for (int run = 0; run < 2000; run++) {
      int frames = 30 + random.nextInt(2000);
      TreeSet<Integer> starts = new TreeSet<>(Set.of(0));
      for (int i = random.nextInt(20); i > 0; i--) {
        starts.add(random.nextInt(frames));
      }
      Segmentation segmentation =
          new Segmentation(new FrameRate(30000, 1001), frames, List.copyOf(starts));
      int count = (int) Math.ceilDiv(1024 + segmentation.rate().nearestTick(frames, 48000), 1024);
      List<Integer> cut = SoundCut.frames(segmentation, 48000, 1024, 1024, count);

      assertThat(cut)
          .hasSize(segmentation.count())
          .startsWith(0)
          .isSorted()
          .doesNotHaveDuplicates();
      assertThat(cut.getLast()).isLessThan(count);
      for (int i = 1; i < cut.size(); i++) {
        long heard = cut.get(i) * 1024L - 1024;
        long wanted = segmentation.rate().nearestTick(segmentation.starts().get(i), 48000);
        assertThat(heard).isPositive();
        boolean crowded = segmentation.starts().get(i) - segmentation.starts().get(i - 1) < 3;
        boolean last = frames - segmentation.starts().get(i) < 3 * (cut.size() - i);
        if (!crowded && !last && i > 1) {
          assertThat(Math.abs(heard - wanted)).isLessThanOrEqualTo(1024L * 2);
        }
      }
    }
  }
}
