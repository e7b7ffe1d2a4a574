package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disc from the command line, as lsdvd, 7-Zip and ffmpeg see it. */
class DvdTest {
  private static final String WINDOW =
      """
      windows: {dvd: {standard: ntsc, opens: 2027-06-01, output: [image, folder]}}
      """;

  @TempDir Path folder;

  @Test
  void readersSeeWhatTheSeriesFileSaysToTheFrame() throws Exception {
    Flashes series = Flashes.in(folder);
    assertThat(series.make("dvd", WINDOW))
        .contains("flashes-1.iso: disc 1 of 1, DVD-5: Part 1, Part 2, 00:00:06; a draft.");
    Path image = folder.resolve("proof/dvd/flashes-1.iso");

    // 33 frames of film last 83 fields, which a disc's clock shows as 1 s and 11 frames.
    assertThat(series.run(Outside.program("lsdvd"), "-c", "-a", "-s", image.toString()))
        .contains("Disc Title: FLASHES")
        .contains("Title: 01, Length: 00:00:06.000 Chapters: 03, Cells: 03, Audio streams: 02")
        .contains("Title: 02, Length: 00:00:03.000 Chapters: 02, Cells: 02, Audio streams: 02")
        .contains("Title: 03, Length: 00:00:03.000 Chapters: 01, Cells: 01, Audio streams: 02")
        .contains("Chapter: 01, Length: 00:00:01.367")
        .contains("Audio: 2, Language: en - English, Format: ac3")
        .contains("Content: Comments1")
        .contains("Subtitle: 02, Language: de - Deutsch");
    Outside.Ended checked = TinySeries.boxset(folder, "check", image.toString());
    assertThat(checked.out() + checked.err()).isEqualTo("Nothing to say against it.\n");
    series.run(Outside.program("7z"), "x", "-y", "-odisc", image.toString());
    Path released = folder.resolve("proof/dvd/flashes-1");
    assertThat(series.run(Outside.program("diff"), "-r", "disc", released.toString())).isEmpty();
    assertThat(TinySeries.boxset(folder, "check", released.toString()).out())
        .isEqualTo("Nothing to say against it.\n");

    assertThat(series.shown("disc/VIDEO_TS/VTS_01_1.VOB", Flashes.WHITE + 5))
        .isEqualTo("B".repeat(Flashes.WHITE) + "W".repeat(5));

    assertThat(series.make("dvd", WINDOW)).contains(" 0 steps made");
  }
}
