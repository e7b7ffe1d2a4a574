package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.captions.Cue;
import boxset.formats.captions.CuePlacement;
import boxset.formats.captions.Inline;
import boxset.formats.subpicture.Area;
import boxset.formats.subpicture.Bitmap;
import boxset.formats.subpicture.Look;
import boxset.formats.subpicture.SubpictureUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawCaptionTest {
  private static final CaptionFrame PAL_WIDE = new CaptionFrame(720, 576, 16, 9);

  static CaptionLetters letters() {
    return new CaptionLetters(
        Stream.of("instrument-sans-latin-600.ttf", "instrument-sans-latin-ext-600.ttf")
            .map(Path.of("../editions/src/main/resources/boxset/editions/fonts")::resolve)
            .map(DrawCaptionTest::bytes)
            .toList());
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cue cue(String text, CuePlacement placement) {
    return new Cue(1, 7, 62_500, 65_000, List.of(new Inline.Text(text)), placement);
  }

  private static Area drawn(CaptionFrame frame, Cue cue) {
    return new DrawCaption(frame, letters()).draw(cue).inked().orElseThrow();
  }

  @Test
  void aCaptionStandsAtTheBottomInTheMiddleWithAnOutline() throws Exception {
    Cue cue = cue("Žižkov, at night.", CuePlacement.DEFAULT);
    Bitmap bitmap = new DrawCaption(PAL_WIDE, letters()).draw(cue);
    Area area = bitmap.inked().orElseThrow();
    assertThat(area.x() + area.width() / 2.0).isBetween(356.0, 364.0);
    assertThat(area.y()).isGreaterThan(480);
    assertThat(area.y() + area.height()).isLessThan(560);
    assertThat(bitmap.values().toArray())
        .contains((byte) DrawCaption.FILL, (byte) DrawCaption.OUTLINE, (byte) DrawCaption.EDGE);
    List<Look> looks = List.of(Look.UNSEEN, new Look(1, 15), new Look(2, 15), new Look(3, 15));
    assertThat(SubpictureUnit.caption(bitmap, looks, false, 225_000).bytes()).isNotEmpty();
  }

  @Test
  void lettersAreAsWideOnAWidePictureAsOnANarrowOne() {
    Cue cue = cue("Four tracks and a heater", CuePlacement.DEFAULT);
    double wide = drawn(PAL_WIDE, cue).width() * 16 / 9.0;
    double narrow = drawn(new CaptionFrame(720, 576, 4, 3), cue).width() * 4 / 3.0;
    assertThat(wide / narrow).isBetween(0.98, 1.02);
  }

  @Test
  void aCaptionAtTheTopStaysWithinTheSafeArea() {
    Area area = drawn(PAL_WIDE, cue("Up here", CuePlacement.TOP));
    assertThat(area.y()).isBetween(28, 60);
  }

  @Test
  void aLineThatIsTooLongIsBroken() {
    Area one = drawn(PAL_WIDE, cue("Two studio kids", CuePlacement.DEFAULT));
    Area more =
        drawn(PAL_WIDE, cue("Two studio kids build a sound ".repeat(5), CuePlacement.DEFAULT));
    assertThat(more.height()).isGreaterThan(2 * one.height());
    assertThat(more.width()).isLessThanOrEqualTo(660);
  }

  @Test
  void musicIsShownThoughTheTypefaceHasNoNotes() {
    Area notes = drawn(PAL_WIDE, cue("♪ Song ♫", CuePlacement.DEFAULT));
    assertThat(notes).isEqualTo(drawn(PAL_WIDE, cue("# Song #", CuePlacement.DEFAULT)));
  }

  @Test
  void aLetterThatTheTypefaceLacksIsNamedWithItsPlace() {
    Cue cue = cue("A 長い way", CuePlacement.DEFAULT);
    DrawCaption drawing = new DrawCaption(PAL_WIDE, letters());
    assertThat(drawing.problem(cue))
        .hasValue("Line 7, 00:01:02.500: the typeface of captions has no 長 い.");
    assertThatThrownBy(() -> drawing.draw(cue)).isInstanceOf(IllegalArgumentException.class);
  }
}
