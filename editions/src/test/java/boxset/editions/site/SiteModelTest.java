package boxset.editions.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import boxset.editions.site.Watchable.Kind;
import boxset.editions.site.Watchable.Span;
import boxset.editions.site.Watchable.Tile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteModelTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/p1/", "../p1/", "p1/../p2/", "p1//", "./p1/", "a\\b/"})
  void aPathThatLeavesTheSiteIsRefused(String folder) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleSite.plain(Kind.PART, "p1", "Part 1", "A", folder, 1_000))
        .withMessageContaining("not a path inside the site");
  }

  @Test
  void twoThingsInOneFolderAreRefusedByName() {
    Watchable part = SampleSite.plain(Kind.PART, "p1", "Part 1", "First", "p1/", 1_000);
    Watchable extra = SampleSite.plain(Kind.EXTRA, "x1", "Extra", "Second", "p1/", 1_000);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SiteModel.named("s", "S", "en").with(List.of(part), List.of(extra), List.of()))
        .withMessage("\"First\" and \"Second\" share the folder p1/");
  }

  @Test
  void timesAndTilesThatCannotBeAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tile("a.jpg", 160, 90, 5, 5, 5, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleSite.plain(Kind.PART, "p1", "Part 1", "A", "p1/", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Still(List.of(), ""));
  }

  @Test
  void sizesOfAStillAreKeptSmallestFirst() {
    Still still =
        new Still(
            List.of(new Still.Size("b.jpg", 1280, 720), new Still.Size("a.jpg", 640, 360)), "");
    assertThat(still.largest().path()).isEqualTo("b.jpg");
    assertThat(still.sizes()).extracting(Still.Size::width).containsExactly(640, 1280);
  }
}
