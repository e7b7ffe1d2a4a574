package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.players.Player;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Blu-ray disc from the command line, as libbluray, 7-Zip and ffmpeg see it. */
class BlurayTest {
  private static final String WINDOW =
      """
      windows: {bluray: {menus: %s, opens: 2027-06-01, output: [image, folder]}}
      extras: [{id: x1, title: Making, kind: featurette, file: p2.mov}]
      themes:
        thread: [p2 00:00:00-00:00:01, p1 00:00:01:09-00:00:02]
      """;

  @TempDir Path folder;

  @Test
  void readersSeeWhatTheSeriesFileSaysToTheFrame() throws Exception {
    Flashes series = Flashes.in(folder);
    assertThat(series.make("bluray", WINDOW.formatted("none")))
        .contains(
            "flashes-1.iso: disc 1 of 1, BD-25: Part 1, Part 2, Featurette x1, 00:00:09; a draft.");
    Path image = folder.resolve("proof/bluray/flashes-1.iso");

    assertThat(series.run(Outside.program("bd_list_titles"), "-l", image.toString()))
        .contains(
            "duration: 00:00:06 chapters:   3 angles:  1 clips:   2 (playlist: 00001.mpls) V:1 A:2 "
                + " PG:2  IG:0")
        .contains("duration: 00:00:03 chapters:   2 angles:  1 clips:   1 (playlist: 00002.mpls)")
        .contains("duration: 00:00:03 chapters:   1 angles:  1 clips:   1 (playlist: 00003.mpls)")
        .contains("duration: 00:00:03 chapters:   1 angles:  1 clips:   1 (playlist: 00004.mpls)")
        .contains("duration: 00:00:01 chapters:   2 angles:  1 clips:   2 (playlist: 00005.mpls)")
        .contains("AUD: eng eng")
        .contains("PG : eng deu");
    assertThat(series.run(Outside.program("bd_info"), image.toString()))
        .contains("Disc name           : Flashes")
        .contains("Title 1: Play all")
        .contains("Title 2: Part 1: First")
        .contains("Title 4: Making");
    series.run(Outside.program("7z"), "x", "-y", "-odisc", image.toString());
    Path released = folder.resolve("proof/bluray/flashes-1");
    assertThat(series.run(Outside.program("diff"), "-r", "disc", released.toString())).isEmpty();

    assertThat(samples("disc/BDMV/STREAM/00001.m2ts", ""))
        .as("the mix is as it was delivered")
        .isEqualTo(samples("p1.mov", "pan=stereo|c0=c0|c1=c0,"));

    // bd_splice plays from the second chapter on: the frame at which it is white.
    assertThat(series.shown("disc/BDMV/STREAM/00001.m2ts", Flashes.WHITE + 5))
        .isEqualTo("B".repeat(Flashes.WHITE) + "W".repeat(5));
    series.run(Outside.program("bd_splice"), "-p", "2", "-c", "2", image.toString(), "light.m2ts");
    assertThat(series.shown("light.m2ts", 5)).isEqualTo("W".repeat(5));

    byte[] before = Files.readAllBytes(image);
    Files.delete(image);
    assertThat(series.make("bluray", WINDOW.formatted("none"))).contains(" 0 steps made");
    assertThat(Files.readAllBytes(image)).isEqualTo(before);

    series.make("bluray", WINDOW.formatted("full"));
    try (Player player = new Player(image).play()) {
      player.playToMenu();
      assertThat(player.pressButton(0).playToTitle()).as("play all").isEqualTo("1/1/1");
      player.forget();
      player.playToMenu();
      assertThat(player.told(Player.TITLE)).as("the menu comes behind it").isZero();
    }
  }

  /** A digest of three seconds of the first sound. */
  private String samples(String file, String filters) {
    return Ffmpeg.run(
        folder,
        "-i",
        file,
        "-map",
        "0:a:0",
        "-af",
        filters + "atrim=end_sample=144000",
        "-c:a",
        "pcm_s16le",
        "-f",
        "md5",
        "-");
  }
}
