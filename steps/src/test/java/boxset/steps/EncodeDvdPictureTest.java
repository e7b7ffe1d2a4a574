package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.VideoStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodeDvdPictureTest {
  private static final DvdQuality QUALITY = new DvdQuality(4 * DvdQuality.STEP, 8000);

  @TempDir Path folder;

  private PictureSource source(Path media) throws Exception {
    MediaFacts facts = Programs.probe(folder, media);
    return PictureSource.of(facts, facts.mainPicture().orElseThrow());
  }

  private Path encode(Path media, DvdTiming timing, long from, int pictures) throws Exception {
    EncodeDvdPicture work =
        new EncodeDvdPicture(
            Programs.ffmpeg(),
            source(media),
            timing,
            Aspect.SIXTEEN_BY_NINE,
            from,
            pictures,
            QUALITY);
    return FolderWorkspace.run(work, folder.resolve("piece-" + from), media)
        .resolve(EncodeDvdPicture.OUTPUT);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @CsvSource({
    "25,         PAL,  50, 100",
    "24000/1001, NTSC, 50, 125",
    "30000/1001, NTSC, 50, 100",
    "50,         PAL,  25, 50",
  })
  void piecesHaveTheFramesOfTheMasterAndBeginWhereTheyAreCut(
      String rate, VideoStandard standard, int pictures, int fields) throws Exception {
    Path media = Counter.master(folder, "master.mov", 50, rate, "-c:v prores_ks -profile:v 0");
    DvdTiming timing = DvdTiming.of(standard, source(media).rate());
    assertThat(timing.pictures(source(media))).isEqualTo(pictures);
    int cut = 13;
    List<Path> pieces =
        List.of(encode(media, timing, 0, cut), encode(media, timing, cut, pictures - cut));

    List<Integer> seen = new ArrayList<>();
    for (Path piece : pieces) {
      seen.addAll(Counter.read(piece));
    }
    List<Integer> expected = new ArrayList<>();
    for (int picture = 0; picture < pictures; picture++) {
      expected.add((int) timing.frame(picture));
    }
    if (!timing.woven()) {
      assertThat(seen).isEqualTo(expected);
    } else {
      assertThat(seen).hasSameSizeAs(expected);
    }
    try (FileBytes files = new FileBytes()) {
      VideoStream video =
          VideoStream.read(List.of(files.read(pieces.get(0)), files.read(pieces.get(1))));
      assertThat(video.fields()).isEqualTo(fields);
      assertThat(video.startsGroup(cut) && video.closed(cut)).isTrue();
      assertThat(video.sequence().width()).isEqualTo(720);
      assertThat(video.sequence().height()).isEqualTo(standard.lines());
      assertThat(video.sequence().progressive()).isFalse();
    }
  }

  @Test
  void aPieceThatHasToTakeLessDoesAndOthersAreLeft() throws Exception {
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=320x180:r=25:d=0.6,noise=alls=10:allf=t -c:v ffv1 noise.mkv");
    Path media = folder.resolve("noise.mkv");
    DvdTiming timing = DvdTiming.of(VideoStandard.PAL, source(media).rate());
    EncodeDvdPicture first =
        new EncodeDvdPicture(
            Programs.ffmpeg(), source(media), timing, Aspect.SIXTEEN_BY_NINE, 0, 15, QUALITY);
    long bytes =
        Files.size(
            FolderWorkspace.run(first, folder.resolve("first"), media)
                .resolve(EncodeDvdPicture.OUTPUT));

    Path smaller = coarsen(first, media, new PieceLimit(bytes * 85 / 100));
    assertThat(Files.size(smaller)).isBetween(bytes * 60 / 100, bytes * 85 / 100);
    try (FileBytes files = new FileBytes()) {
      assertThat(VideoStream.read(List.of(files.read(smaller))).pictures()).isEqualTo(15);
    }
    assertThat(coarsen(first, media, PieceLimit.NONE)).isEmptyFile();
  }

  private Path coarsen(EncodeDvdPicture piece, Path media, PieceLimit limit) throws Exception {
    Path told = folder.resolve("limit-" + limit.bytes());
    FactsFile.write(told, limit);
    return FolderWorkspace.run(
            new CoarsenPicture(piece),
            folder.resolve("again-" + limit.bytes()),
            Map.of("media", media, "limit", told))
        .resolve(EncodeDvdPicture.OUTPUT);
  }

  @Test
  void samplesOfAMeasurementLieAllOverAndDoNotOverlap() {
    for (long pictures : new long[] {9, 15, 40, 1000, 90_000}) {
      int group = (int) Math.min(15, pictures);
      List<Long> places = PictureSamples.places(pictures, group, 250);
      assertThat(places).isNotEmpty().isSorted().doesNotHaveDuplicates();
      for (int i = 0; i < places.size(); i++) {
        long end = i + 1 < places.size() ? places.get(i + 1) : pictures;
        assertThat(places.get(i) + group).isLessThanOrEqualTo(end);
      }
    }
  }

  @Test
  void soundIsInStepThoughTheEncoderBeginsLate() throws Exception {
    Programs.ffmpeg(
        folder,
        "-f lavfi -i aevalsrc=exprs='if(gte(t,0.5),0.5*sin(2*PI*1000*t),0)':s=48000:d=1.2"
            + " beep.wav");
    Path media = folder.resolve("beep.wav");
    MediaFacts.AudioTrack track = Programs.probe(folder, media).sounds().getFirst();
    Path heard =
        FolderWorkspace.run(
            new Listen(Programs.ffmpeg(), track.index()), folder.resolve("heard"), media);
    Path made =
        FolderWorkspace.run(
            new EncodeAc3(Programs.ffmpeg(), SoundChain.of(track, 0, 57_600, 2), 192, true),
            folder.resolve("sound"),
            Map.of("media", media, "loudness", heard.resolve("sound.json")));
    Programs.ffmpeg(made, "-i sound.ac3 -af pan=mono|c0=c0 -f s16le played.raw");
    byte[] played = Files.readAllBytes(made.resolve("played.raw"));
    int first = 0;
    while (Math.abs(played[2 * first + 1]) < 8) {
      first++;
    }
    assertThat(first).isBetween(24_000 - 48, 24_000 + 48);
  }
}
