package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.avc.AvcStream;
import boxset.formats.bdav.Clip;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.StreamAttributes;
import boxset.formats.bdmv.VideoFormat;
import boxset.formats.bytes.ByteSource;
import boxset.graph.StepFailure;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodeBlurayPictureTest {
  private static final BlurayQuality QUALITY = new BlurayQuality(800, 8000);

  @TempDir Path folder;

  private PictureSource source(Path media) throws Exception {
    MediaFacts facts = Programs.probe(folder, media);
    return PictureSource.of(facts, facts.mainPicture().orElseThrow());
  }

  private Path encode(
      Path media, PictureSource source, long from, int pictures, BlurayQuality quality)
      throws Exception {
    EncodeBlurayPicture work =
        new EncodeBlurayPicture(
            Programs.ffmpeg(),
            source,
            BlurayTiming.of(source),
            from,
            pictures,
            quality,
            Effort.DRAFT);
    return FolderWorkspace.run(work, folder.resolve("piece-" + from), media)
        .resolve(EncodeBlurayPicture.OUTPUT);
  }

  /** What a disc would have of the pieces. */
  private Path join(List<Path> pieces) throws Exception {
    Path joined = folder.resolve("joined.264");
    try (FileBytes files = new FileBytes()) {
      List<ByteSource> sources = new ArrayList<>();
      for (Path piece : pieces) {
        sources.add(files.read(piece));
      }
      AvcStream video = AvcStream.read(sources);
      ByteBuffer bytes = ByteBuffer.allocate((int) video.bytes());
      video.copy(0, bytes.capacity(), bytes);
      Files.write(joined, bytes.array());
      ClipLayout layout = ClipLayout.of(new Clip(video, List.of(), List.of(), List.of()));
      assertThat(layout.bytes()).isGreaterThan(bytes.capacity());
    }
    return joined;
  }

  @ParameterizedTest(name = "{0}, {1} wide")
  @CsvSource({
    "24000/1001, 1440, 40, PROGRESSIVE_1080, FPS_23_976",
    "25,         1440, 40, INTERLACED_1080,  FPS_25",
    "25,         160,  80, PROGRESSIVE_720,  FPS_50",
    "60000/1001, 160,  40, PROGRESSIVE_720,  FPS_59_94",
  })
  void piecesHaveTheFramesOfTheMasterAndPlayAsOne(
      String rate, int width, int pictures, VideoFormat format, FrameRate frameRate)
      throws Exception {
    Path media =
        Counter.master(
            folder,
            "master.mov",
            40,
            rate,
            "-vf scale=%d:-2:flags=neighbor -c:v mpeg4 -qscale:v 2".formatted(width));
    PictureSource source = source(media);
    BlurayTiming timing = BlurayTiming.of(source);
    assertThat(timing.video().format()).isEqualTo(format);
    assertThat(timing.pictures(source)).isEqualTo(pictures);
    int cut = 14;
    List<Path> pieces =
        List.of(
            encode(media, source, 0, cut, QUALITY),
            encode(media, source, cut, pictures - cut, QUALITY));
    List<Integer> expected = new ArrayList<>();
    for (int picture = 0; picture < pictures; picture++) {
      expected.add((int) timing.frame(picture));
    }
    Path joined = join(pieces);
    assertThat(Counter.read(joined)).isEqualTo(expected);

    Files.delete(folder.resolve("made.log"));
    Programs.ffmpeg(folder, "-v warning -i joined.264 -f null -");
    assertThat(folder.resolve("made.log")).isEmptyFile();

    HypotheticalDecoder decoder = new HypotheticalDecoder(joined);
    decoder.check();
    assertThat(decoder.pictures()).isEqualTo(pictures);
    assertThat(decoder.groups()).allMatch(group -> group <= timing.longestGroup());
    assertThat(decoder.groups().getFirst()).isLessThanOrEqualTo(cut);
    try (FileBytes files = new FileBytes()) {
      AvcStream video = AvcStream.read(List.of(files.read(joined)));
      assertThat(video.entry(cut)).isTrue();
      Clip clip = new Clip(video, List.of(), List.of(), List.of());
      assertThat(ClipLayout.of(clip).streams().getFirst().attributes())
          .isInstanceOfSatisfying(
              StreamAttributes.Video.class,
              told -> {
                assertThat(told.format()).isEqualTo(format);
                assertThat(told.rate()).isEqualTo(frameRate);
              });
    }
  }

  @Test
  void noiseThatFillsTheCapStaysWithinItAcrossAnyJoint() throws Exception {
    Programs.ffmpeg(
        folder,
        "-f lavfi -i nullsrc=s=640x360:r=24:d=2,geq=lum='random(1)*255':cb=128:cr=128"
            + " -c:v mpeg4 -qscale:v 3 noise.mov");
    Path media = folder.resolve("noise.mov");
    PictureSource source = source(media);
    BlurayQuality tight = new BlurayQuality(BlurayQuality.BEST, 4000);
    Path first = encode(media, source, 0, 20, tight);
    Path second = encode(media, source, 20, 28, tight);
    for (List<Path> order : List.of(List.of(first, second), List.of(second, first))) {
      new HypotheticalDecoder(join(order)).check();
    }
    assertThat(Files.size(first) + Files.size(second)).isGreaterThan(200_000);
    BlurayQuality none = new BlurayQuality(BlurayQuality.BEST, 20);
    assertThatThrownBy(() -> encode(media, source, 0, 2, none))
        .isInstanceOf(StepFailure.class)
        .hasMessageContaining("The picture from 00:00:00 on is too much for Blu-ray at 20 kbit/s");
  }

  @Test
  void aPieceNeverEndsWithAnIdrPicture() throws Exception {
    Path media = Counter.master(folder, "master.mov", 25, "24", "-c:v mpeg4 -qscale:v 2");
    HypotheticalDecoder decoder =
        new HypotheticalDecoder(encode(media, source(media), 0, 25, QUALITY));
    assertThat(decoder.groups()).containsExactly(12, 13);
  }

  @Test
  void interlacedMastersKeepTheirFields() throws Exception {
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=1920x1080:r=50:d=0.6 -vf interlace=scan=tff -flags +ildct+ilme"
            + " -c:v mpeg2video -qscale:v 3 fields.mpg");
    Path media = folder.resolve("fields.mpg");
    PictureSource source = source(media);
    BlurayTiming timing = BlurayTiming.of(source);
    assertThat(timing.woven()).isTrue();
    int pictures = (int) timing.pictures(source);
    Path piece = encode(media, source, 0, pictures, new BlurayQuality(800, 20_000));
    assertThat(Programs.ffprobe(piece, "-show_entries stream=field_order,width,height -of csv=p=0"))
        .containsExactly("1920,1080,tt");
    HypotheticalDecoder decoder = new HypotheticalDecoder(join(List.of(piece)));
    decoder.check();
    assertThat(decoder.pictures()).isEqualTo(pictures);
  }

  @Test
  void aMeasurementSaysWhatAnEncodeWillTake() throws Exception {
    Programs.ffmpeg(
        folder, "-f lavfi -i testsrc2=s=320x180:r=24:d=2 -c:v mpeg4 -qscale:v 2 test.mov");
    Path media = folder.resolve("test.mov");
    PictureSource source = source(media);
    Path made =
        FolderWorkspace.run(
            new MeasureBlurayPicture(
                Programs.ffmpeg(), source, BlurayTiming.of(source), 48, Effort.DRAFT),
            folder.resolve("measured"),
            media);
    PictureComplexity complexity =
        PictureComplexity.read(made.resolve(MeasureBlurayPicture.OUTPUT));
    Path piece = encode(media, source, 0, 48, new BlurayQuality(635, 40_000));
    double took = Files.size(piece) * 8 / 1000.0 / 2;
    assertThat(complexity.kilobits(635)).isBetween(0.8 * took, 1.25 * took);
    assertThat(complexity.kilobits(BlurayQuality.BEST)).isGreaterThan(took);
    assertThat(complexity.kilobits(BlurayQuality.WORST)).isLessThan(took);
  }
}
