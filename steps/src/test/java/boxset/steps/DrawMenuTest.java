package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bytes.ByteSource;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.navpack.Button;
import boxset.formats.subpicture.Bitmap;
import boxset.steps.MenuLetters.Face;
import boxset.steps.MenuPicture.Align;
import boxset.steps.MenuPicture.Box;
import boxset.steps.MenuPicture.Ground;
import boxset.steps.MenuPicture.Ink;
import boxset.steps.MenuPicture.Mark;
import boxset.steps.MenuPicture.Picture;
import boxset.steps.MenuPicture.Shape;
import boxset.steps.MenuPicture.Text;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Isolated("it changes the locale of the whole Java")
class DrawMenuTest {
  private static final Box STILL = new Box(1000, 300, 400, 225);
  private static final Box ROW = new Box(124, 800, 560, 72);

  private static final MenuLetters LETTERS =
      new MenuLetters(
          Map.of(
              Face.SERIF, List.of(file("newsreader-latin-400")),
              Face.SANS, List.of(file("instrument-sans-latin-400")),
              Face.SANS_BOLD, List.of(file("instrument-sans-latin-600"))));

  @TempDir Path folder;

  private static byte[] file(String name) {
    try {
      return Files.readAllBytes(
          Path.of("../editions/src/main/resources/boxset/editions/fonts", name + ".ttf"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MenuPicture page() {
    return new MenuPicture(
        1920,
        1080,
        new Ground("green", 50, 50, true),
        List.of(new Picture("red", STILL, true)),
        List.of(
            new Text(
                "Scene selection", Face.SANS_BOLD, 50, 50, Ink.BRIGHT, ROW, 1, Align.MIDDLE_LEFT)),
        List.of(new Mark(STILL.grown(12), Shape.FRAME), new Mark(ROW, Shape.ROW)));
  }

  private Path draw(String name) throws Exception {
    Path red = folder.resolve("red.png");
    if (!Files.exists(red)) {
      Programs.ffmpeg(folder, "-f lavfi -i color=red:s=160x90 -frames:v 1 -f image2 red.png");
      Programs.ffmpeg(folder, "-f lavfi -i color=green:s=90x160 -frames:v 1 -f image2 green.png");
      FactsFile.write(folder.resolve("colours"), Accents.of(new byte[] {120, 60, 30}));
    }
    DrawMenu work =
        new DrawMenu(Programs.ffmpeg(), LETTERS, page(), 720, 576, true, List.of(0, 2), List.of());
    return FolderWorkspace.run(
        work,
        folder.resolve(name),
        Map.of(
            "red",
            red,
            "green",
            folder.resolve("green.png"),
            DrawMenu.COLOURS,
            folder.resolve("colours")));
  }

  @Test
  void picturesStandInTheirBoxesAndEveryComputerDrawsTheSame() throws Exception {
    Path made = draw("here");
    byte[] pixels = Programs.pixels(made.resolve(DrawMenu.PAGE), "format=rgb24");
    // 1000 of 1920 is column 375, 300 of 1080 line 160.
    assertThat(pixel(pixels, 375, 160)).isEqualTo("red");
    assertThat(pixel(pixels, 524, 279)).isEqualTo("red");
    assertThat(pixel(pixels, 374, 160)).isEqualTo("dark green");
    assertThat(pixel(pixels, 525, 279)).isEqualTo("dark green");
    assertThat(pixel(pixels, 0, 0)).isEqualTo("dark green");

    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      Path elsewhere = draw("elsewhere");
      for (String file :
          List.of(DrawMenu.PAGE, DrawMenu.full(0), DrawMenu.full(2), DrawMenu.letterbox(2))) {
        assertThat(elsewhere.resolve(file)).hasSameBinaryContentAs(made.resolve(file));
      }
    } finally {
      Locale.setDefault(locale);
    }
  }

  private static String pixel(byte[] rgb, int x, int y) {
    int at = 3 * (y * 720 + x);
    int red = rgb[at] & 0xff;
    int green = rgb[at + 1] & 0xff;
    return red > 200 && green < 60 ? "red" : green > red && green < 60 ? "dark green" : "other";
  }

  @Test
  void aPageIsOnePictureThatADiscCanHold() throws Exception {
    Path page = draw("page").resolve(DrawMenu.PAGE);
    for (Aspect aspect : Aspect.values()) {
      Path made =
          FolderWorkspace.run(
              new EncodeMenu(Programs.ffmpeg(), VideoStandard.PAL, aspect),
              folder.resolve(aspect.name()),
              Map.of(EncodeMenu.PAGE, page));
      VideoStream video =
          VideoStream.read(
              List.of(ByteSource.of(Files.readAllBytes(made.resolve(EncodeMenu.OUTPUT)))));
      assertThat(video.pictures()).isEqualTo(1);
      assertThat(video.sequence().aspectRatioCode()).isEqualTo(aspect.aspectRatioCode());
    }
    byte[] before = Programs.pixels(page, "scale=90:72,format=gray");
    byte[] after =
        Programs.pixels(
            folder.resolve(Aspect.SIXTEEN_BY_NINE.name()).resolve(EncodeMenu.OUTPUT),
            "scale=90:72:in_color_matrix=bt601,format=gray");
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i] & 0xff).isBetween((before[i] & 0xff) - 6, (before[i] & 0xff) + 6);
    }
  }

  @ParameterizedTest
  @EnumSource(VideoStandard.class)
  void marksLieOnTheirButtonsAlsoWhereThePictureIsLetterboxed(VideoStandard standard) {
    int lines = standard.lines();
    MenuMarks marks = new MenuMarks(page(), 720, lines);
    for (boolean letterboxed : List.of(false, true)) {
      Bitmap none = letterboxed ? marks.letterboxed(0) : marks.full(0);
      Bitmap second = letterboxed ? marks.letterboxed(2) : marks.full(2);
      Button.Area frame = area(0, lines, letterboxed);
      Button.Area row = area(1, lines, letterboxed);
      int middle = (frame.left() + frame.right()) / 2;
      assertThat(none.at(frame.left(), frame.top())).isEqualTo(MenuMarks.LINE);
      assertThat(none.at(frame.right(), frame.bottom())).isEqualTo(MenuMarks.LINE);
      assertThat(none.at(middle, frame.top())).isEqualTo(MenuMarks.LINE);
      assertThat(none.at(middle, frame.top() - 1)).isZero();
      assertThat(none.at(middle, (frame.top() + frame.bottom()) / 2)).isZero();
      assertThat(none.at(row.left(), row.bottom())).isEqualTo(MenuMarks.LINE);
      assertThat(none.at(row.right(), row.top())).isEqualTo(MenuMarks.TINT);
      assertThat(none.at(row.right() + 1, row.top())).isZero();
      assertThat(none.values().toArray()).doesNotContain((byte) MenuMarks.CHOSEN);
      assertThat(second.values().toArray()).contains((byte) MenuMarks.CHOSEN);
    }
  }

  private static Button.Area area(int mark, int lines, boolean letterboxed) {
    Button.Area full = page().area(page().marks().get(mark).box(), 720, lines);
    return letterboxed ? full.letterboxed(lines) : full;
  }

  @Test
  void wordsStayInTheirBoxHoweverManyThereAre() {
    Box box = new Box(100, 200, 300, 90);
    for (String words :
        List.of(
            "Coda",
            "What the River Took",
            "What the river took, and what it gave back to those who had waited for it",
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk".repeat(3))) {
      for (Align align : Align.values()) {
        for (int lines = 1; lines <= 2; lines++) {
          Text text = new Text(words, Face.SANS_BOLD, 36, 30, Ink.BRIGHT, box, lines, align);
          Rectangle2D drawn = new MenuText(LETTERS).set(text).getBounds2D();
          assertThat(drawn.getMinX()).as(words).isGreaterThanOrEqualTo(box.x() - 1);
          assertThat(drawn.getMaxX()).as(words).isLessThanOrEqualTo(box.right() + 1);
          assertThat(drawn.getMinY()).as(words).isGreaterThanOrEqualTo(box.y() - 1);
          assertThat(drawn.getMaxY()).as(words).isLessThanOrEqualTo(box.bottom() + 1);
        }
      }
    }
  }

  @Test
  void noWordIsLeftAloneOnTheLastLine() {
    Text title =
        new Text(
            "The Long Way Up",
            Face.SERIF,
            100,
            100,
            Ink.BRIGHT,
            new Box(0, 0, 640, 300),
            3,
            Align.TOP_LEFT);
    // On one line, "The Long Way" would have room beside no more than "Up" below it.
    assertThat(new MenuText(LETTERS).set(title).getBounds2D().getWidth()).isLessThan(480);
  }
}
