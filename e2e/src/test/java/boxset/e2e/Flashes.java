package boxset.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A series of two parts for discs: the first is black and turns white where a chapter begins. */
final class Flashes {
  /** The first white picture of the first part, which begins its second chapter. */
  static final int WHITE = 24 + 9;

  private static final String SERIES =
      """
      boxset: 1
      id: flashes
      title: Flashes
      language: en
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

  private final Path folder;

  private Flashes(Path folder) {
    this.folder = folder;
  }

  /** Makes the masters and what goes with them in a folder. */
  static Flashes in(Path folder) throws IOException {
    Flashes series = new Flashes(folder);
    series.master("p1.mov", WHITE);
    series.master("p2.mov", 0);
    Ffmpeg.run(folder, "-f", "lavfi", "-i", "sine=f=300:r=48000:d=3", "talk.wav");
    Files.writeString(folder.resolve("en.srt"), CAPTIONS);
    Files.writeString(folder.resolve("de.srt"), CAPTIONS);
    return series;
  }

  /** Black up to a frame, and white from there on. */
  private void master(String name, int white) {
    Ffmpeg.master(
        folder,
        name,
        "color=black:s=320x180:r=24000/1001,drawbox=c=white:t=fill:enable='gte(n,%d)'"
            .formatted(white),
        "sine=f=440:r=48000",
        "-t",
        "3");
  }

  /** Makes an edition, and returns what was said. */
  String make(String edition, String moreOfTheFile) throws IOException {
    Files.writeString(folder.resolve("series.yaml"), SERIES + moreOfTheFile);
    Outside.Ended made = TinySeries.boxset(folder, "make", "--proof", "--only", edition);
    assertThat(made.exit()).as(made.out() + made.err()).isZero();
    return made.out();
  }

  /** Whether the first pictures of a file are black or white, a letter for each. */
  String shown(String file, int pictures) {
    return Ffmpeg.run(
        folder,
        "-i",
        file,
        "-frames:v",
        Integer.toString(pictures),
        "-map",
        "0:v",
        "-vf",
        "setpts=N/TB,crop=64:64,scale=1:1:flags=area,format=gray,lut=c0='if(gt(val,128),87,66)'",
        "-fps_mode",
        "passthrough",
        "-f",
        "rawvideo",
        "-");
  }

  /** Runs a program that others wrote in the folder; it must succeed. */
  String run(Path program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Outside.Ended ended = Outside.run(folder, Map.of(), command);
    assertThat(ended.exit()).as(ended.out() + ended.err()).isZero();
    return ended.out();
  }
}
