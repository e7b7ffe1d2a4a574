package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import boxset.graph.StepFailure;
import boxset.steps.CutPicture.Cut;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayTitleTest {
  private static final Cut POSTER = new Cut("poster.jpg", 400, 600);
  private static final Cut SQUARE = new Cut("square.jpg", 300, 300);

  @TempDir Path folder;

  /** A plain picture, and a title of one colour with nothing around it. */
  private Path lay(String ground, String ink, int focusY, Cut... cuts) throws Exception {
    Programs.ffmpeg(folder, "-y -f lavfi -i color=" + ground + ":s=640x360 -frames:v 1 ground.png");
    Programs.ffmpeg(
        folder,
        "-y -f lavfi -i color="
            + ink
            + ":s=200x50,format=rgba -vf pad=400:300:60:200:black@0 -frames:v 1 title.png");
    return FolderWorkspace.run(
        new LayTitle(
            Programs.ffmpeg(), "art/ground.png", "art/title.png", 50, focusY, List.of(cuts)),
        folder.resolve("laid"),
        Map.of(
            LayTitle.PICTURE,
            folder.resolve("ground.png"),
            LayTitle.TITLE,
            folder.resolve("title.png")));
  }

  @Test
  void aTitleStandsInTheMarginsOfEverySizeAsLargeAsItMay() throws Exception {
    Path made = lay("0x202020", "white", 50, POSTER, SQUARE);
    BufferedImage poster = ImageIO.read(made.resolve("poster.jpg").toFile());
    // 336 wide in margins of 32, and a quarter as high, with its foot at 568.
    assertThat(luma(poster, 200, 526)).isGreaterThan(250);
    assertThat(luma(poster, 40, 490)).isGreaterThan(250);
    assertThat(luma(poster, 360, 560)).isGreaterThan(250);
    for (int[] outside : new int[][] {{24, 526}, {376, 526}, {200, 476}, {200, 576}}) {
      assertThat(luma(poster, outside[0], outside[1])).isCloseTo(0x20, within(2));
    }
    BufferedImage square = ImageIO.read(made.resolve("square.jpg").toFile());
    assertThat(luma(square, 150, 240)).isGreaterThan(250);
    assertThat(luma(square, 150, 285)).isCloseTo(0x20, within(2));
  }

  @Test
  void aTitleLeavesTheFootToWhatThePictureIsAbout() throws Exception {
    BufferedImage poster =
        ImageIO.read(lay("0x202020", "white", 85, POSTER).resolve("poster.jpg").toFile());
    assertThat(luma(poster, 200, 60)).isGreaterThan(250);
    assertThat(luma(poster, 200, 526)).isCloseTo(0x20, within(2));
  }

  @Test
  void theGroundIsShadedAsFarAsATitleNeedsAndNotAtThePointOfFocus() throws Exception {
    BufferedImage bright =
        ImageIO.read(lay("0xd0d0d0", "white", 50, POSTER).resolve("poster.jpg").toFile());
    assertThat(contrast(255, luma(bright, 16, 526))).isGreaterThan(4.4);
    assertThat(luma(bright, 200, 300)).isCloseTo(0xd0, within(2));
    BufferedImage dark =
        ImageIO.read(lay("0x303030", "black", 50, POSTER).resolve("poster.jpg").toFile());
    assertThat(contrast(0, luma(dark, 16, 526))).isGreaterThan(4.4);
    assertThat(luma(dark, 200, 300)).isCloseTo(0x30, within(2));
  }

  @Test
  void aTitleThatShowsNothingIsNamed() {
    assertThatThrownBy(() -> lay("0x303030", "black@0", 50, POSTER))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("art/title.png shows nothing");
  }

  /** Every shape of picture and title, and every point of focus. */
  @Test
  void aTitleNeverLeavesTheMarginsNorCoversThePointOfFocus() {
    int[][] shapes = {{2000, 3000}, {3000, 3000}, {480, 720}, {1920, 1080}};
    int[][] inks = {{1000, 100}, {1000, 400}, {500, 500}, {300, 1000}, {1, 1}};
    for (int[] shape : shapes) {
      int margin = (int) (0.08 * Math.min(shape[0], shape[1]));
      Rectangle inside =
          new Rectangle(margin, margin, shape[0] - 2 * margin, shape[1] - 2 * margin);
      for (int[] ink : inks) {
        for (int focus = 0; focus <= 100; focus++) {
          TitlePlace place = TitlePlace.of(shape[0], shape[1], focus / 100.0, ink[0], ink[1]);
          Rectangle box = new Rectangle(place.x(), place.y(), place.width(), place.height());
          double kept = 0.13 * Math.min(shape[0], shape[1]) - 1;
          double at = focus / 100.0 * shape[1];
          assertThat(inside.contains(box)).as(place.toString()).isTrue();
          assertThat(box.getMaxY() < at - kept || box.getMinY() > at + kept)
              .as(place + ", focus " + at)
              .isTrue();
          assertThat((double) box.width / box.height)
              .as(place.toString())
              .isCloseTo((double) ink[0] / ink[1], within(0.2 * ink[0] / ink[1]));
        }
      }
    }
  }

  private static int luma(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) >> 8 & 0xff;
  }

  private static double contrast(int one, int other) {
    return Accents.contrast(one * 0x10101, other * 0x10101);
  }
}
