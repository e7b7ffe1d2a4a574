package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.cmaf.Segmentation;
import boxset.graph.StepFailure;
import boxset.steps.PackagePictures.Piece;
import boxset.tools.Rate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagingTest {
  private static final Rate RATE = new Rate(25, 1);

  @TempDir Path folder;

  private Path encode(String name, int frames, String options) throws Exception {
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=160x96:r=25 -frames:v %d -c:v libx264 -pix_fmt yuv420p -g 25 -keyint_min 25 -sc_threshold 0 %s %s"
            .formatted(frames, options, name));
    return folder.resolve(name);
  }

  private Path packagePictures(Path one, Path two) throws Exception {
    PackagePictures work =
        new PackagePictures(
            "picture",
            false,
            RATE,
            List.of(new Piece("a", 0, 50), new Piece("b", 50, 40)),
            new TreeSet<>(List.of(50L)));
    return FolderWorkspace.run(work, folder.resolve("picture"), Map.of("a", one, "b", two));
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
    Path packaged = packagePictures(encode("one.mp4", 50, "-bf 3"), encode("two.mp4", 40, "-bf 3"));
    Path picture = packaged.resolve("track.mp4");
    Path sound = packageSound(packaged.resolve("segments.json"), -23).resolve("track.mp4");

    assertThat(start(picture)).containsExactly("0.000000");
    assertThat(start(sound)).containsExactly("0.000000");
    List<Long> times = times(picture);
    assertThat(times).hasSize(90).first().isEqualTo(0L);
    for (int i = 0; i < 90; i++) {
      assertThat(times.get(i)).isEqualTo(i * times.get(1));
    }
    assertThat(Programs.pixels(picture, "scale=1:1,format=gray")).hasSize(90);
    assertThat(FactsFile.read(packaged.resolve("segments.json"), Segmentation.class).starts())
        .contains(50);
  }

  @Test
  void soundTellsTheLoudnessThatWasHeardButSilenceHasNone() throws Exception {
    Path segments =
        packagePictures(encode("one.mp4", 50, ""), encode("two.mp4", 40, ""))
            .resolve("segments.json");
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
    assertThatThrownBy(() -> packagePictures(open, closed))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("the chunk from 00:00:00 has an open group at 00:00:0");
    assertThat(folder.resolve("picture/track.mp4")).doesNotExist();
  }
}
