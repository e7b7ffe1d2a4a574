package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.players.Player;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Blu-ray disc from the command line, as libbluray, 7-Zip and ffmpeg see it. */
class BlurayTest {
  private static final String SERIES =
      """
      boxset: 1
      id: flashes
      title: Flashes
      language: en
      windows: {bluray: {menus: %s, opens: 2027-06-01, output: [image, folder]}}
      parts:
        - id: p1
          title: First
          master: p1.mov
          audio:
            - {track: 1, kind: mix}
            - {file: talk.wav, kind: commentary}
          captions:
            - {file: en.srt, kind: sdh}
            - {file: de.srt, kind: subtitles, language: de}
          chapters: {"00:00:00": Dark, "00:00:01:09": Light}
        - {id: p2, title: Second, master: p2.mov}
      extras: [{id: x1, title: Making, kind: featurette, file: p2.mov}]
      themes:
        thread: [p2 00:00:00-00:00:01, p1 00:00:01:09-00:00:02]
      """;

  private static final String CAPTIONS =
      """
      1
      00:00:00,500 --> 00:00:02,000
      Across the cut
      """;

  @TempDir Path folder;

  /** Black up to a frame, and white from there on. */
  private void master(String name, int white) {
    Ffmpeg.run(
        folder,
        "-f",
        "lavfi",
        "-i",
        "color=black:s=320x180:r=24000/1001,drawbox=c=white:t=fill:enable='gte(n,%d)'"
            .formatted(white),
        "-f",
        "lavfi",
        "-i",
        "sine=f=440:r=48000",
        "-t",
        "3",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "pcm_s16le",
        name);
  }

  @Test
  void readersSeeWhatTheSeriesFileSaysToTheFrame() throws Exception {
    int white = 24 + 9;
    master("p1.mov", white);
    master("p2.mov", 0);
    Ffmpeg.run(folder, "-f", "lavfi", "-i", "sine=f=300:r=48000:d=3", "talk.wav");
    Files.writeString(folder.resolve("en.srt"), CAPTIONS);
    Files.writeString(folder.resolve("de.srt"), CAPTIONS);
    Files.writeString(folder.resolve("series.yaml"), SERIES.formatted("none"));

    Outside.Ended made = TinySeries.boxset(folder, "make", "--proof", "--only", "bluray");
    assertThat(made.exit()).as(made.out() + made.err()).isZero();
    assertThat(made.out())
        .contains(
            "flashes-1.iso: disc 1 of 1, BD-25: Part 1, Part 2, Featurette x1, 00:00:09; a draft.");
    Path image = folder.resolve("proof/bluray/flashes-1.iso");

    assertThat(run(Outside.program("bd_list_titles"), "-l", image.toString()))
        .contains(
            "duration: 00:00:06 chapters:   3 angles:  1 clips:   2 (playlist: 00001.mpls) V:1 A:2 "
                + " PG:2  IG:0")
        .contains("duration: 00:00:03 chapters:   2 angles:  1 clips:   1 (playlist: 00002.mpls)")
        .contains("duration: 00:00:03 chapters:   1 angles:  1 clips:   1 (playlist: 00003.mpls)")
        .contains("duration: 00:00:03 chapters:   1 angles:  1 clips:   1 (playlist: 00004.mpls)")
        .contains("duration: 00:00:01 chapters:   2 angles:  1 clips:   2 (playlist: 00005.mpls)")
        .contains("AUD: eng eng")
        .contains("PG : eng deu");
    assertThat(run(Outside.program("bd_info"), image.toString()))
        .contains("Disc name           : Flashes")
        .contains("Title 1: Play all")
        .contains("Title 2: Part 1: First")
        .contains("Title 4: Making");
    run(Outside.program("7z"), "x", "-y", "-odisc", image.toString());
    Path released = folder.resolve("proof/bluray/flashes-1");
    assertThat(run(Outside.program("diff"), "-r", "disc", released.toString())).isEmpty();

    assertThat(samples("disc/BDMV/STREAM/00001.m2ts", ""))
        .as("the mix is as it was delivered")
        .isEqualTo(samples("p1.mov", "pan=stereo|c0=c0|c1=c0,"));

    // bd_splice plays from the second chapter on: the frame at which it is white.
    assertThat(shown("disc/BDMV/STREAM/00001.m2ts", white + 5))
        .isEqualTo("B".repeat(white) + "W".repeat(5));
    run(Outside.program("bd_splice"), "-p", "2", "-c", "2", image.toString(), "light.m2ts");
    assertThat(shown("light.m2ts", 5)).isEqualTo("W".repeat(5));

    byte[] before = Files.readAllBytes(image);
    Files.delete(image);
    Outside.Ended again = TinySeries.boxset(folder, "make", "--proof", "--only", "bluray");
    assertThat(again.out()).contains(" 0 steps made");
    assertThat(Files.readAllBytes(image)).isEqualTo(before);

    Files.writeString(folder.resolve("series.yaml"), SERIES.formatted("full"));
    Outside.Ended full = TinySeries.boxset(folder, "make", "--proof", "--only", "bluray");
    assertThat(full.exit()).as(full.out() + full.err()).isZero();
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

  /** Whether the first pictures are black or white. */
  private String shown(String file, int pictures) {
    byte[] shown =
        Ffmpeg.run(
                folder,
                "-i",
                file,
                "-frames:v",
                Integer.toString(pictures),
                "-map",
                "0:v",
                "-vf",
                "crop=64:64,scale=1:1:flags=area,format=gray,lut=c0='if(gt(val,128),87,66)'",
                "-fps_mode",
                "passthrough",
                "-f",
                "rawvideo",
                "-")
            .getBytes(StandardCharsets.US_ASCII);
    return new String(shown, StandardCharsets.US_ASCII);
  }

  private String run(Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Outside.Ended ended = Outside.run(folder, Map.of(), command);
    assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
    return ended.out();
  }
}
