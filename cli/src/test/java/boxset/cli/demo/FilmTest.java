package boxset.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.tools.FfmpegBundle;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmTest {

  private static final Film SHORT =
      new Film(
          List.of(
              Shot.of(0.5, HowItWasMade.film().shots().getLast().scene()),
              Shot.of(0.5, Ebb.film().shots().get(2).scene()).dissolving(0.2)),
          0.2,
          0.2);

  @TempDir Path folder;

  @Test
  void theSamePicturesEveryTime() throws Exception {
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    SHORT.write(once, _ -> {});
    SHORT.write(again, _ -> {});
    assertThat(once.size()).isEqualTo(24 * Development.BYTES);
    assertThat(again.toByteArray()).isEqualTo(once.toByteArray());
  }

  @Test
  void everySceneOfEveryPartCanBePainted() {
    for (Film film : List.of(Ebb.film(), SlackWater.film(), Flood.film(), SpringTide.film())) {
      for (Shot shot : film.shots()) {
        int[] pixels = shot.still(1.5).getRGB(0, 0, 1280, 720, null, 0, 1280);
        assertThat(pixels).isNotEmpty();
        assertThat(java.util.Arrays.stream(pixels).distinct().count()).isGreaterThan(500);
      }
    }
  }

  @Test
  void lettersTheTypefaceLacksAreRefused() {
    assertThatThrownBy(() -> Lettering.title("Прилив", 100, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Прилив");
  }

  @Test
  void aMasterHoldsEveryPictureAndTheSound() throws Exception {
    FfmpegBundle bundle = FfmpegBundle.find(System.getenv());
    Path sound = folder.resolve("sound.wav");
    Score.EXTRA.mix(SHORT.seconds()).write(sound);
    Path master = folder.resolve("a b%d.mov");
    List<Integer> painted = new ArrayList<>();
    new MasterWriter(bundle.ffmpeg(), folder.resolve("log"))
        .write(SHORT, sound, master, painted::add);
    List<String> facts = new ArrayList<>();
    bundle
        .ffprobe()
        .run(
            List.of(
                "-v",
                "error",
                "-show_entries",
                "stream=codec_name,width,height,r_frame_rate,color_space,nb_frames,channels",
                "-of",
                "csv=p=0",
                master.toString()),
            folder.resolve("probe.log"),
            facts::add);
    assertThat(facts).containsExactly("h264,1280,720,bt709,24/1,24", "pcm_s16le,2,0/0,48000");
    assertThat(painted).hasSize(24).isSorted();
    assertThat(folder.resolve("log")).doesNotExist();
  }

  @Test
  void commentaryIsAnotherSoundThanTheMix() {
    Stereo mix = Score.EBB.mix(9);
    Stereo commentary = Score.EBB.commentary(9);
    assertThat(commentary.length()).isEqualTo(mix.length());
    double product = 0;
    double mixPower = 0;
    double commentaryPower = 0;
    for (int i = 0; i < mix.length(); i++) {
      product += mix.left[i] * commentary.left[i];
      mixPower += mix.left[i] * mix.left[i];
      commentaryPower += commentary.left[i] * commentary.left[i];
    }
    assertThat(product / Math.sqrt(mixPower * commentaryPower)).isLessThan(0.7);
  }
}
