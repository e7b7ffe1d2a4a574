package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.avc.AvcStream;
import boxset.formats.bdav.Clip;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.VideoCoding;
import boxset.formats.bdmv.VideoFormat;
import boxset.formats.bytes.ByteSource;
import boxset.formats.pgs.IndexedBitmap;
import boxset.formats.pgs.Palette;
import boxset.steps.ButtonMarks.State;
import boxset.steps.DrawRow.Lead;
import boxset.steps.MenuLetters.Face;
import boxset.steps.MenuPicture.Box;
import boxset.steps.MenuPicture.Ground;
import boxset.steps.MenuPicture.Mark;
import boxset.steps.MenuPicture.Shape;
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
import org.junit.jupiter.params.provider.CsvSource;

/** What is seen of menus on Blu-ray discs. */
@Isolated("it changes the locale of the whole Java")
class BlurayMenuPictureTest {
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

  @ParameterizedTest
  @CsvSource({
    "PROGRESSIVE_1080, FPS_23_976",
    "INTERLACED_1080, FPS_25",
    "PROGRESSIVE_720, FPS_59_94"
  })
  void aPageIsASecondOfPicturesThatADiscCanHold(VideoFormat format, FrameRate rate)
      throws Exception {
    StreamAttributes.Video video = new StreamAttributes.Video(VideoCoding.AVC, format, rate);
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=%dx%d -frames:v 1 -f image2 page.png"
            .formatted(format.width(), format.height()));
    Path made =
        FolderWorkspace.run(
            new EncodeBlurayMenu(Programs.ffmpeg(), video),
            folder.resolve("made"),
            Map.of(EncodeBlurayMenu.PAGE, folder.resolve("page.png")));
    byte[] bytes = Files.readAllBytes(made.resolve(EncodeBlurayMenu.OUTPUT));
    AvcStream pictures = AvcStream.read(List.of(ByteSource.of(bytes)));
    ClipLayout layout = ClipLayout.of(new Clip(pictures, List.of(), List.of(), List.of()));
    assertThat(layout.streams().getFirst().attributes()).isEqualTo(video);
    assertThat(layout.end() - layout.start()).isBetween(45_000L, 45_046L);
    assertThat(layout.entries()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1920, 1080", "1280, 720"})
  void marksLieOnTheirButtons(int columns, int lines) {
    MenuPicture page =
        new MenuPicture(
            1920,
            1080,
            new Ground("ground", 50, 50, true),
            List.of(),
            List.of(),
            List.of(
                new Mark(new Box(150, 300, 420, 240), Shape.FRAME),
                new Mark(new Box(150, 600, 420, 72), Shape.ROW)));
    ButtonMarks marks = new ButtonMarks(page, columns, lines);
    assertThat(marks.place(2).x()).isEqualTo(150 * columns / 1920);
    assertThat(marks.place(2).bottom()).isEqualTo(672 * lines / 1080);
    IndexedBitmap frame = marks.draw(1, State.SELECTED, false);
    int middle = frame.width() / 2;
    assertThat(frame.at(middle, 0)).isNotEqualTo(Palette.UNSEEN);
    assertThat(frame.at(middle, frame.height() / 2) & 0xFF).isEqualTo(Palette.UNSEEN);
    IndexedBitmap row = marks.draw(2, State.SELECTED, false);
    assertThat(row.at(0, 0)).isNotEqualTo(row.at(middle, 0));
    assertThat(row.values()).isNotEqualTo(marks.draw(2, State.ACTING, false).values());
    // Nothing is seen of what is neither selected nor chosen.
    assertThat(marks.draw(2, State.NORMAL, false).values().toArray())
        .containsOnly((byte) Palette.UNSEEN);
    assertThat(marks.draw(2, State.NORMAL, true).values().toArray())
        .contains((byte) Palette.UNSEEN)
        .contains((byte) 3);
  }

  @Test
  void everyComputerDrawsTheSameRows() {
    DrawRow rows = new DrawRow(LETTERS, 1080);
    IndexedBitmap here = rows.draw("Scene selection", 780, 64, DrawRow.State.NORMAL, Lead.DOT);
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(rows.draw("Scene selection", 780, 64, DrawRow.State.NORMAL, Lead.DOT))
          .isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
    }
    assertThat(here.width()).isEqualTo(780);
    assertThat(new DrawRow(LETTERS, 720).draw("Off", 780, 64, DrawRow.State.NORMAL, Lead.ROOM))
        .returns(520, IndexedBitmap::width)
        .returns(43, IndexedBitmap::height);
    // Letters are drawn in steps from the ground, and every look has its own.
    Palette palette = DrawRow.palette(Accents.of(new byte[] {120, 60, 30}));
    int first = 0;
    for (DrawRow.State state : DrawRow.State.values()) {
      byte[] values = rows.draw("Off", 780, 64, state, Lead.NONE).values().toArray();
      assertThat(values).contains((byte) first, (byte) (first + 15));
      for (byte value : values) {
        assertThat((int) value).isBetween(first, first + 15);
      }
      assertThat(palette.colours().get(first + 15).alpha()).isEqualTo(255);
      first += 16;
    }
  }
}
