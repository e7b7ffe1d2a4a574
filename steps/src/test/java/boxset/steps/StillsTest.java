package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.graph.StepFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillsTest {
  private static final Trick TRICK = new Trick(80, 48, 20);

  @TempDir Path folder;

  private final Map<String, Path> inputs = new HashMap<>();
  private final List<TrickClip> clips = new ArrayList<>();

  /** Encodes chunks of so many frames and remembers their trick renditions. */
  private PictureSource encode(Path media, int... chunks) throws Exception {
    MediaFacts facts = Programs.probe(folder, media);
    PictureSource source = PictureSource.of(facts, facts.mainPicture().orElseThrow());
    inputs.put("media", media);
    long from = 0;
    for (int frames : chunks) {
      Path made =
          FolderWorkspace.run(
              new EncodePicture(
                  Programs.ffmpeg(),
                  source,
                  from,
                  frames,
                  List.of(new Rung("r", 80, 48, 200, 200, 20, "1.3")),
                  TRICK,
                  Effort.DRAFT),
              folder.resolve("chunk-" + from),
              media);
      clips.add(new TrickClip("clip-" + from, from, frames));
      inputs.put("clip-" + from, made.resolve("trick.mp4"));
      from += frames;
    }
    return source;
  }

  @Test
  void tilesShowWhatIsSeenAtEverySecondAcrossChunks() throws Exception {
    // A second is 20 brighter than the one before it.
    Programs.ffmpeg(
        folder,
        "-f lavfi -i color=black:s=160x96:r=10:d=9 -vf"
            + " geq=lum=20+20*floor(N/10):cb=128:cr=128 -c:v libx264 -preset ultrafast steps.mp4");
    PictureSource source = encode(folder.resolve("steps.mp4"), 33, 30, 27);
    Path made =
        FolderWorkspace.run(
            new DrawTiles(Programs.ffmpeg(), source.rate(), TRICK, clips),
            folder.resolve("tiles"),
            inputs);
    Tiles tiles = Tiles.read(made.resolve("tiles.json"));
    assertThat(tiles).isEqualTo(new Tiles(List.of("tiles-000.jpg"), 1, 10, 10, 80, 48, 9));
    assertThat(size(made.resolve("tiles-000.jpg"))).isEqualTo("800,480");
    byte[] brightness =
        Programs.pixels(made.resolve("tiles-000.jpg"), "scale=10:10:flags=area,format=gray");
    for (int second = 0; second < 9; second++) {
      // The trick rendition of the second chunk is at 3.3, 4.3 ... s: one second is the last seen.
      int expected = (int) ((20 + 20 * second - 16) * 255 / 219.0);
      assertThat(brightness[second] & 0xff)
          .as("second " + second)
          .isBetween(expected - 26, expected + 2);
    }
    assertThat(brightness[55] & 0xff).as("nothing beyond the end").isLessThan(5);
  }

  private static String size(Path picture) throws Exception {
    return Programs.ffprobe(picture, "-show_entries stream=width,height -of csv=p=0").getFirst();
  }

  @Test
  void thePosterIsABrightPictureAmongDarkOnesUnlessAFrameIsNamed() throws Exception {
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=160x96:r=10:d=8 -vf"
            + " geq=lum=16+0.8*lum(X\\,Y)*between(N\\,40\\,55):cb=128:cr=128 -c:v libx264 -preset ultrafast"
            + " dark.mp4");
    PictureSource source = encode(folder.resolve("dark.mp4"), 30, 50);
    Path chosen =
        FolderWorkspace.run(
            new DrawPoster(Programs.ffmpeg(), source, Optional.empty(), clips),
            folder.resolve("chosen"),
            inputs);
    Path named =
        FolderWorkspace.run(
            new DrawPoster(Programs.ffmpeg(), source, Optional.of(5L), List.of()),
            folder.resolve("named"),
            inputs);
    assertThat(size(chosen.resolve("poster.jpg"))).isEqualTo("160,96");
    assertThat(Files.size(chosen.resolve("poster.jpg")))
        .isGreaterThan(2 * Files.size(named.resolve("poster.jpg")));
    assertThat(chosen.resolve("poster-640.jpg")).isNotEmptyFile();
  }

  @Test
  void embeddedTextIsReadFromTheStartOfThePicture() throws Exception {
    Files.writeString(folder.resolve("s.srt"), "1\n00:00:01,500 --> 00:00:02,000\nHello\n");
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=64x48:r=25:d=3 -i s.srt -c:v libx264 -c:s srt"
            + " -output_ts_offset 10 text.mkv");
    Path media = folder.resolve("text.mkv");
    MediaFacts facts = Programs.probe(folder, media);
    long origin = facts.mainPicture().orElseThrow().startMicros();
    assertThat(origin).isBetween(9_900_000L, 10_100_000L);
    Path made =
        FolderWorkspace.run(
            new ReadText(Programs.ffmpeg(), facts.texts().getFirst(), origin),
            folder.resolve("text"),
            media);
    assertThat(made.resolve("captions.vtt")).content().contains("00:01.500 --> 00:02.000\nHello");
    ReadText pictures = new ReadText(Programs.ffmpeg(), 1, false, origin);
    assertThatThrownBy(() -> FolderWorkspace.run(pictures, folder.resolve("no"), media))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("are pictures, as on a disc");
  }
}
