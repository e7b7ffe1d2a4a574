package boxset.editions.dvd;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.editions.disc.BitBudget;
import boxset.editions.disc.DiscFormat;
import boxset.editions.disc.DiscItem;
import boxset.editions.disc.DiscPlanner;
import boxset.editions.disc.DiscPlanner.Planned;
import boxset.steps.DvdQuality;
import boxset.steps.PictureComplexity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscPlannerTest {
  /** A picture that takes so much at its best, and half as much at twice the quantiser. */
  private static PictureComplexity picture(int kilobits) {
    return new PictureComplexity(
        List.of(
            new PictureComplexity.Point(DvdQuality.BEST, kilobits),
            new PictureComplexity.Point(2 * DvdQuality.BEST, kilobits / 2),
            new PictureComplexity.Point(DvdQuality.WORST, kilobits / 6)));
  }

  private static DiscItem item(String id, int minutes, int kilobits) {
    return new DvdItem(id, minutes * 60_000L, picture(kilobits), 9000, 400);
  }

  private static String said(Optional<List<Planned>> discs) {
    StringBuilder text = new StringBuilder();
    for (Planned disc : discs.orElseThrow()) {
      text.append(disc.format());
      disc.items().forEach(item -> text.append(' ').append(item.id()));
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void anHourOfEasyPictureFitsOnASmallDiscAtItsBest() {
    Optional<List<Planned>> discs =
        DiscPlanner.plan(List.of(List.of(item("p1", 60, 5000))), Optional.empty(), DvdDiscs.KIND);
    assertThat(said(discs)).isEqualTo("DVD-5 p1\n");
    assertThat(discs.orElseThrow().getFirst().floor()).isEqualTo(DvdQuality.BEST);
  }

  @Test
  void whatWouldLookCoarseOnASmallDiscGetsALargeOneAndThenAnother() {
    List<List<DiscItem>> three =
        List.of(
            List.of(item("p1", 50, 9000)),
            List.of(item("p2", 50, 9000)),
            List.of(item("p3", 50, 9000)));
    assertThat(said(DiscPlanner.plan(three, Optional.empty(), DvdDiscs.KIND)))
        .isEqualTo("DVD-9 p1 p2 p3\n");
    List<List<DiscItem>> nine = new ArrayList<>();
    for (int part = 1; part <= 9; part++) {
      nine.add(List.of(item("p" + part, 50, 9000)));
    }
    assertThat(said(DiscPlanner.plan(nine, Optional.empty(), DvdDiscs.KIND)))
        .isEqualTo("DVD-9 p1 p2 p3 p4\nDVD-9 p5 p6 p7 p8 p9\n");
  }

  @Test
  void aSmallDiscThatIsAskedForIsKeptTo() {
    List<List<DiscItem>> groups =
        List.of(List.of(item("p1", 140, 8000)), List.of(item("p2", 140, 8000)));
    assertThat(said(DiscPlanner.plan(groups, Optional.of(DiscFormat.DVD_5), DvdDiscs.KIND)))
        .isEqualTo("DVD-5 p1\nDVD-5 p2\n");
  }

  @Test
  void whatIsKeptTogetherAndFitsOnNoDiscIsRefused() {
    List<DiscItem> all = List.of(item("p1", 900, 9000), item("p2", 900, 9000));
    assertThat(DiscPlanner.plan(List.of(all), Optional.empty(), DvdDiscs.KIND)).isEmpty();
  }

  @Test
  void everyPlanKeepsOrderAndGroupsAndRoom() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<List<DiscItem>> groups = new ArrayList<>();
      List<String> ids = new ArrayList<>();
      int count = 1 + random.nextInt(8);
      for (int group = 0; group < count; group++) {
        List<DiscItem> items = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
          ids.add(group + "." + i);
          items.add(item(group + "." + i, 1 + random.nextInt(90), 1500 + random.nextInt(8000)));
        }
        groups.add(items);
      }
      List<Planned> discs = DiscPlanner.plan(groups, Optional.empty(), DvdDiscs.KIND).orElseThrow();
      assertThat(discs.stream().flatMap(disc -> disc.items().stream()).map(DiscItem::id))
          .containsExactlyElementsOf(ids);
      for (Planned disc : discs) {
        assertThat(BitBudget.bytes(disc.items(), disc.floor()))
            .isLessThan((double) disc.format().bytes());
        assertThat(disc.floor()).isBetween(DvdQuality.BEST, DvdQuality.WORST);
      }
      for (List<DiscItem> group : groups) {
        assertThat(discs).filteredOn(disc -> disc.items().contains(group.getFirst())).hasSize(1);
        assertThat(discs)
            .filteredOn(disc -> disc.items().contains(group.getFirst()))
            .allMatch(disc -> disc.items().containsAll(group));
      }
    }
  }

  @Test
  void ratesBetweenMeasurementsFallWithTheQuantiser() {
    PictureComplexity measured = picture(8000);
    double last = Double.MAX_VALUE;
    for (int floor = DvdQuality.BEST; floor <= DvdQuality.WORST; floor += 10) {
      assertThat(measured.kilobits(floor)).isLessThan(last).isPositive();
      last = measured.kilobits(floor);
    }
    assertThat(measured.kilobits(1)).isEqualTo(8000);
    assertThat(measured.kilobits(10_000)).isEqualTo(1333.0);
  }
}
