package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.tools.Rate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final Rate FILM = new Rate(24, 1);

  private static String ladder(int width, int height, Rate rate) {
    return Ladder.rungs(width, height, rate, Ladder.Settings.DEFAULT).stream()
        .map(r ->
            "%-10s %4dx%-4d %5dk buffer %5dk crf %d level %s"
                .formatted(
                    r.name(),
                    r.width(),
                    r.height(),
                    r.maxKilobits(),
                    r.bufferKilobits(),
                    r.crf(),
                    r.level()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void fullHighDefinition() {
    assertThat(ladder(1920, 1080, FILM))
        .isEqualTo(
            """
            1080p-high 1920x1080  8580k buffer  8580k crf 20 level 4
            1080p      1920x1080  6600k buffer  6600k crf 22 level 4
            720p       1280x720   3300k buffer  3300k crf 22 level 3.1
            540p        960x540   2200k buffer  2200k crf 22 level 3.1
            432p        768x432   1210k buffer  1210k crf 23 level 3
            360p        640x360    660k buffer   660k crf 25 level 3
            270p        480x270    297k buffer   297k crf 27 level 2.1
            234p        416x234     96k buffer    48k crf 30 level 1.3\
            """);
  }

  @Test
  void cinemascopeKeepsItsShape() {
    assertThat(ladder(1920, 804, FILM).lines().map(line -> line.substring(0, 21).strip()))
        .containsExactly(
            "1080p-high 1920x804",
            "1080p      1920x804",
            "720p       1280x536",
            "540p        960x402",
            "432p        768x322",
            "360p        640x268",
            "270p        478x200",
            "234p        416x174");
  }

  @Test
  void uprightPicturesGetUprightRungs() {
    assertThat(ladder(1080, 1920, new Rate(30, 1)).lines().limit(3))
        .allMatch(line -> line.contains("1080x1920") || line.contains("720x1280"));
  }

  @Test
  void aTinyPictureHasTwoRungsOfItsOwnSize() {
    assertThat(Ladder.rungs(10, 6, FILM, Ladder.Settings.DEFAULT))
        .extracting(r -> r.name() + " " + r.width() + "x" + r.height())
        .containsExactly("6p-high 10x6", "6p 10x6");
  }

  @Test
  void proofIsSmallAndRatesScale() {
    assertThat(Ladder.rungs(1920, 1080, FILM, Ladder.Settings.PROOF))
        .allMatch(r -> r.height() <= 360 && r.crf() >= 26);
    Rung half = Ladder.rungs(1920, 1080, FILM, new Ladder.Settings(1080, 0, 50)).getFirst();
    assertThat(half.maxKilobits()).isEqualTo(4290);
  }

  @Test
  void everySourceGetsALadderThatHolds() {
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      int width = 2 + random.nextInt(i % 3 == 0 ? 4096 : 700);
      int height = Math.clamp((int) (width * (0.3 + 2.5 * random.nextDouble())), 2, 4096);
      Rate rate = i % 2 == 0 ? FILM : new Rate(60, 1);
      List<Rung> rungs = Ladder.rungs(width, height, rate, Ladder.Settings.DEFAULT);
      String source = width + "x" + height;
      assertThat(rungs).as(source).hasSizeBetween(2, 8);
      assertThat(rungs).extracting(Rung::name).as(source).doesNotHaveDuplicates();
      assertThat(rungs.get(1).width()).as(source).isEqualTo(rungs.get(0).width());
      assertThat(rungs.get(1).height()).as(source).isEqualTo(rungs.get(0).height());
      assertThat(rungs.getLast().maxKilobits()).as(source).isLessThanOrEqualTo(96);
      double aspect = (double) width / height;
      for (Rung rung : rungs) {
        assertThat(rung.width() % 2 + rung.height() % 2).as(source).isZero();
        assertThat(rung.width()).as(source).isBetween(2, Math.max(2, width));
        assertThat(rung.height()).as(source).isBetween(2, Math.max(2, height));
        double pixel = 2.0 / Math.min(rung.width(), rung.height());
        assertThat(Math.abs(Math.log((double) rung.width() / rung.height() / aspect)))
            .as(source + " as " + rung)
            .isLessThan(Math.max(0.01, pixel));
      }
      assertThat(rungs).isSortedAccordingTo((a, b) -> b.maxKilobits() - a.maxKilobits());
    }
  }

  @Test
  void levelsAreThoseOfAnnexA() {
    assertThat(Level.lowest(1920, 1080, new Rate(30, 1), 8000, 8000).name()).isEqualTo("4");
    assertThat(Level.lowest(1920, 1080, new Rate(60, 1), 8000, 8000).name()).isEqualTo("4.2");
    assertThat(Level.lowest(1280, 720, new Rate(30, 1), 4500, 4500).name()).isEqualTo("3.1");
    assertThat(Level.lowest(1280, 720, new Rate(60, 1), 4500, 4500).name()).isEqualTo("3.2");
    assertThat(Level.lowest(640, 360, new Rate(30, 1), 600, 600).name()).isEqualTo("3");
    assertThat(Level.lowest(176, 144, new Rate(15, 1), 60, 100).name()).isEqualTo("1");
    assertThat(Level.lowest(1920, 1080, new Rate(24, 1), 26_000, 26_000).name()).isEqualTo("4.1");
    assertThat(Level.lowest(3840, 2160, new Rate(24, 1), 16_000, 16_000).name()).isEqualTo("5.1");
  }
}
