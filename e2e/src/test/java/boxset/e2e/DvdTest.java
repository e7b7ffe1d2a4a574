package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disc from the command line, as lsdvd, 7-Zip and ffmpeg see it. */
class DvdTest {
  private static final String SERIES =
      """
      boxset: 1
      id: flashes
      title: Flashes
      language: en
      windows: {dvd: {standard: ntsc, opens: 2027-06-01, output: [image, folder]}}
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
    Files.writeString(folder.resolve("series.yaml"), SERIES);

    Outside.Ended made = TinySeries.boxset(folder, "make", "--proof", "--only", "dvd");
    assertThat(made.exit()).as(made.out() + made.err()).isZero();
    assertThat(made.out())
        .contains("flashes-1.iso: disc 1 of 1, DVD-5: Part 1, Part 2, 00:00:06; a draft.");
    Path image = folder.resolve("proof/dvd/flashes-1.iso");

    // 33 frames of film last 83 fields, which a disc's clock shows as 1 s and 11 frames.
    assertThat(run(Outside.program("lsdvd"), "-c", "-a", "-s", image.toString()))
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
    run(Outside.program("7z"), "x", "-y", "-odisc", image.toString());
    Path released = folder.resolve("proof/dvd/flashes-1");
    assertThat(run(Outside.program("diff"), "-r", "disc", released.toString())).isEmpty();
    assertThat(TinySeries.boxset(folder, "check", released.toString()).out())
        .isEqualTo("Nothing to say against it.\n");

    byte[] shown =
        Ffmpeg.run(
                folder,
                "-i",
                "disc/VIDEO_TS/VTS_01_1.VOB",
                "-frames:v",
                Integer.toString(white + 5),
                "-map",
                "0:v",
                "-vf",
                "setpts=N*1001/30000/TB,crop=64:64,scale=1:1:flags=area,format=gray,lut=c0='if(gt(val,128),87,66)'",
                "-fps_mode",
                "passthrough",
                "-f",
                "rawvideo",
                "-")
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(new String(shown, StandardCharsets.US_ASCII))
        .isEqualTo("B".repeat(white) + "W".repeat(5));

    Outside.Ended again = TinySeries.boxset(folder, "make", "--proof", "--only", "dvd");
    assertThat(again.out()).contains(" 0 steps made");
  }

  private String run(Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Outside.Ended ended = Outside.run(folder, Map.of(), command);
    assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
    return ended.out();
  }
}
