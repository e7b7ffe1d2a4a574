package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.cmaf.Segmentation;
import boxset.graph.StepFailure;
import boxset.tools.Rate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagingTest {
  private static final Rate RATE = new Rate(25, 1);

  private static final List<Piece> PIECES = List.of(new Piece("a", 0, 50), new Piece("b", 50, 40));

  @TempDir Path folder;

  private Path encode(String name, int frames, String options) throws Exception {
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=160x96:r=25 -frames:v %d -c:v libx264 -pix_fmt yuv420p -g 25 -keyint_min 25 -sc_threshold 0 %s %s"
            .formatted(frames, options, name));
    return folder.resolve(name);
  }

  private Path segments(Path one, Path two) throws Exception {
    Rung rung = new Rung("picture", 160, 96, 400, 400, 20, "1.3");
    return FolderWorkspace.run(
            new FindPeaks(RATE, List.of(rung), PIECES),
            folder.resolve("peaks"),
            Map.of(
                FindPeaks.input(PIECES.getFirst(), rung),
                one,
                FindPeaks.input(PIECES.getLast(), rung),
                two))
        .resolve("segments.json");
  }

  private Path packagePictures(Path segments, Path one, Path two) throws Exception {
    Path stays = Files.createFile(folder.resolve("stays"));
    return FolderWorkspace.run(
        new PackagePictures("picture", false, RATE, PIECES),
        folder.resolve("picture"),
        Map.of("segments", segments, "a", one, "b", two, "a/again", stays, "b/again", stays));
  }

  private Path packageSound(Path segments, double lufs) throws Exception {
    Programs.ffmpeg(folder, "-f lavfi -i sine=r=48000 -t 3.6 -ac 2 -c:a aac sound.mp4");
    Path heard = folder.resolve("sound.json");
    FactsFile.write(
        heard,
        new SoundFacts(
            3_600_000, 2, "stereo", lufs, 3, lufs + 20, lufs + 20, List.of(), List.of(), false,
            List.of(), List.of(), 0));
    return FolderWorkspace.run(
        new PackageSound("English", "en", List.of("main")),
        folder.resolve("packaged" + lufs),
        Map.of("sound", folder.resolve("sound.mp4"), "segments", segments, "loudness", heard));
  }

  private static List<Long> times(Path track) throws Exception {
    List<Long> times = new ArrayList<>();
    for (String line : Programs.ffprobe(track, "-show_entries packet=pts -of default=nk=1:nw=1")) {
      times.add(Long.parseLong(line));
    }
    times.sort(null);
    return times;
  }

  private static List<String> start(Path track) throws Exception {
    return Programs.ffprobe(track, "-show_entries stream=start_time -of default=nk=1:nw=1");
  }

  @Test
  void pictureAndSoundBeginTogetherAndNoPictureIsLost() throws Exception {
    Path one = encode("one.mp4", 50, "-bf 3");
    Path two = encode("two.mp4", 40, "-bf 3");
    Path segments = segments(one, two);
    Path picture = packagePictures(segments, one, two).resolve("track.mp4");
    Path sound = packageSound(segments, -23).resolve("track.mp4");

    assertThat(start(picture)).containsExactly("0.000000");
    assertThat(start(sound)).containsExactly("0.000000");
    List<Long> times = times(picture);
    assertThat(times).hasSize(90).first().isEqualTo(0L);
    for (int i = 0; i < 90; i++) {
      assertThat(times.get(i)).isEqualTo(i * times.get(1));
    }
    assertThat(Programs.pixels(picture, "scale=1:1,format=gray")).hasSize(90);
    assertThat(FactsFile.read(segments, Segmentation.class).starts()).contains(50);
  }

  @Test
  void soundTellsTheLoudnessThatWasHeardButSilenceHasNone() throws Exception {
    Path segments = segments(encode("one.mp4", 50, ""), encode("two.mp4", 40, ""));
    assertThat(text(packageSound(segments, -23))).contains("ludt");
    assertThat(text(packageSound(segments, -70))).doesNotContain("ludt");
  }

  private static String text(Path packaged) throws Exception {
    return Files.readString(packaged.resolve("track.mp4"), StandardCharsets.ISO_8859_1);
  }

  @Test
  void anOpenGroupIsRefused() throws Exception {
    Path open =
        encode("open.mp4", 50, "-bf 3 -x264-params open-gop=1:b-adapt=0:keyint=22:min-keyint=5");
    Path closed = encode("closed.mp4", 40, "-bf 3");
    Path segments = segments(encode("whole.mp4", 50, "-bf 3"), closed);
    assertThatThrownBy(() -> packagePictures(segments, open, closed))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("the chunk from 00:00:00 has an open group at 00:00:0");
    assertThat(folder.resolve("picture/track.mp4")).doesNotExist();
  }
}
