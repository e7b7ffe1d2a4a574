package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.graph.StepFailure;
import boxset.tools.Rate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodePictureTest {
  private static final List<Rung> RUNGS =
      List.of(
          new Rung("large", 160, 96, 400, 400, 18, "1.3"),
          new Rung("small", 80, 48, 200, 200, 18, "1.3"));
  private static final Trick TRICK = new Trick(80, 48, 20);

  @TempDir Path folder;

  private Path encode(Path media, PictureSource source, long from, int frames) throws Exception {
    EncodePicture work =
        new EncodePicture(Programs.ffmpeg(), source, from, frames, RUNGS, TRICK, Effort.DRAFT);
    return FolderWorkspace.run(work, folder.resolve("chunk-" + from), media);
  }

  private PictureSource source(Path media) throws Exception {
    MediaFacts facts = Programs.probe(folder, media);
    return PictureSource.of(facts, facts.mainPicture().orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "b-frames.mp4,        24000/1001, -c:v libx264 -preset veryfast -g 60 -bf 3",
    "one-group.mp4,       25,         -c:v libx264 -preset veryfast -g 999 -sc_threshold 0 -bf 3",
    "milliseconds.mkv,    30000/1001, -c:v libx264 -preset veryfast -g 40 -bf 2",
    "open-groups.ts,      25,         -c:v mpeg2video -q:v 2 -g 12 -bf 2 -sc_threshold 1000000000",
    "starts-late.ts,      30,         -c:v libx264 -preset veryfast -g 30 -x264-params open-gop=1 -output_ts_offset 3600",
    "program-stream.mpg,  25,         -c:v mpeg2video -q:v 2 -g 12 -bf 2",
    "intra.mov,           50,         -c:v prores_ks -profile:v 0",
    "wide-clock.mov,      60000/1001, -c:v mjpeg -q:v 2 -video_track_timescale 60000",
    "hidden-frames.webm,  24,         -c:v libvpx -b:v 500k -auto-alt-ref 1 -lag-in-frames 16 -g 48"
  })
  void chunksJoinedHaveThePicturesOfTheMasterInOrder(String name, String rate, String encoder)
      throws Exception {
    Path media = Counter.master(folder, name, 90, rate, encoder);
    List<Integer> all = Counter.read(media);
    assertThat(all).as("the master itself").hasSize(90).isSorted();
    PictureSource source = source(media);
    assertThat(source.rate()).isEqualTo(Rate.parse(rate));
    assertThat(source.frames()).isEqualTo(90);

    List<Integer> large = new ArrayList<>();
    List<Integer> small = new ArrayList<>();
    int[] bounds = {0, 33, 34, 70, 90};
    for (int i = 0; i + 1 < bounds.length; i++) {
      Path chunk = encode(media, source, bounds[i], bounds[i + 1] - bounds[i]);
      large.addAll(Counter.read(chunk.resolve("large.mp4")));
      small.addAll(Counter.read(chunk.resolve("small.mp4")));
    }
    assertThat(large).isEqualTo(all);
    assertThat(small).isEqualTo(all);
  }

  @Test
  void aMasterCutWithoutEncodingStartsWhereItsEditListSays() throws Exception {
    Counter.master(folder, "whole.mp4", 90, "25", "-c:v libx264 -preset veryfast -g 30 -bf 2");
    Programs.ffmpeg(folder, "-ss 1.36 -i whole.mp4 -c copy cut.mp4");
    Path media = folder.resolve("cut.mp4");
    PictureSource source = source(media);
    List<Integer> numbers = new ArrayList<>();
    for (long from = 0; from < source.frames(); from += 25) {
      int frames = (int) Math.min(25, source.frames() - from);
      numbers.addAll(Counter.read(encode(media, source, from, frames).resolve("large.mp4")));
    }
    assertThat(numbers).isEqualTo(IntStream.range(34, 90).boxed().toList());
  }

  @Test
  void variableRateBecomesConstantAtTheNearestPictures() throws Exception {
    Counter.write(folder.resolve("counter.yuv"), 60);
    Programs.ffmpeg(
        folder,
        "-f rawvideo -s 160x96 -pix_fmt yuv420p -r 30 -i counter.yuv"
            + " -vf select='not(mod(n,7)*mod(n,3))+lt(n,20)' -fps_mode vfr"
            + " -c:v libx264 -preset veryfast -g 20 -bf 2 vfr.mp4");
    Path media = folder.resolve("vfr.mp4");
    MediaFacts facts = Programs.probe(folder, media);
    assertThat(facts.mainPicture().orElseThrow().constant()).isFalse();
    PictureSource source = source(media);
    assertThat(source.rate()).isEqualTo(new Rate(30, 1));
    List<Integer> expected = new ArrayList<>();
    for (int n = 0, shown = 0; n < source.frames(); n++) {
      shown = n < 20 || n % 7 == 0 || n % 3 == 0 ? n : shown;
      expected.add(shown);
    }
    List<Integer> numbers = new ArrayList<>();
    for (long from = 0; from < source.frames(); from += 19) {
      int frames = (int) Math.min(19, source.frames() - from);
      numbers.addAll(Counter.read(encode(media, source, from, frames).resolve("large.mp4")));
    }
    assertThat(numbers).isEqualTo(expected);
  }

  @Test
  void everyFieldOfAnInterlacedMasterBecomesAFrame() throws Exception {
    // Each field is brighter than the one before it.
    Programs.ffmpeg(
        folder,
        "-f lavfi -i color=black:s=160x96:r=50:d=1.2 -vf"
            + " geq=lum=16+3*N:cb=128:cr=128,tinterlace=interleave_top,setfield=tff -r 25"
            + " -c:v mpeg2video -q:v 2 -flags +ildct+ilme -top 1 interlaced.mpg");
    Path media = folder.resolve("interlaced.mpg");
    PictureSource source = source(media);
    assertThat(source.fieldOrder()).isEqualTo(MediaFacts.FieldOrder.TOP_FIRST);
    assertThat(source.rate()).isEqualTo(new Rate(50, 1));
    assertThat(source.frames()).isEqualTo(60);
    List<Integer> brightness = new ArrayList<>();
    for (long from = 0; from < 60; from += 20) {
      Path chunk = encode(media, source, from, 20);
      byte[] pixels =
          Programs.pixels(chunk.resolve("large.mp4"), "scale=2:2:flags=area,format=yuv420p");
      for (int at = 0; at < pixels.length; at += 6) {
        brightness.add(pixels[at] & 0xff);
      }
    }
    assertThat(brightness).hasSize(60);
    for (int n = 2; n < 58; n++) {
      assertThat(brightness.get(n)).as("frame " + n).isBetween(14 + 3 * n, 18 + 3 * n);
    }
  }

  @Test
  void everyRungHasItsKeyframesAtTheSameCutsAndAtLeastEveryTwoSeconds() throws Exception {
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=160x96:r=24000/1001:d=5"
            + " -vf negate=enable='gte(n,34)' -c:v libx264 -preset veryfast -g 50 m.mp4");
    Path media = folder.resolve("m.mp4");
    Path chunk = encode(media, source(media), 5, 90);
    assertThat(Shots.read(chunk.resolve("shots.json")))
        .isEqualTo(new Shots(List.of(29), 0, List.of()));
    for (Rung rung : RUNGS) {
      Path made = chunk.resolve(rung.name() + ".mp4");
      List<String> packets = Programs.ffprobe(made, "-show_entries packet=pts,flags -of csv=p=0");
      List<Long> times = new ArrayList<>();
      List<Long> keys = new ArrayList<>();
      for (String packet : packets) {
        String[] fields = packet.split(",", 3);
        times.add(Long.parseLong(fields[0]));
        if (fields[1].startsWith("K")) {
          keys.add(Long.parseLong(fields[0]) / 1001);
        }
      }
      times.sort(null);
      assertThat(times).isEqualTo(IntStream.range(0, 90).mapToObj(n -> n * 1001L).toList());
      assertThat(keys).containsExactly(0L, 29L, 76L);
    }
    List<String> trick =
        Programs.ffprobe(chunk.resolve("trick.mp4"), "-show_entries packet=pts,flags -of csv=p=0");
    assertThat(trick).allMatch(packet -> packet.contains("K"));
    assertThat(trick.stream().map(packet -> Integer.parseInt(packet.split(",", 2)[0]) / 1001))
        .isEqualTo(Trick.frames(90, new Rate(24000, 1001)))
        .containsExactly(0, 24, 48, 72);
  }

  @Test
  void sameChunkSameBytesAndSameParameterSetsInAllChunks() throws Exception {
    Path media = Counter.master(folder, "m.mp4", 60, "25", "-c:v libx264 -g 50");
    PictureSource source = source(media);
    Path first = encode(media, source, 0, 30);
    byte[] large = Files.readAllBytes(first.resolve("large.mp4"));
    Path again = Files.createDirectories(folder.resolve("else where"));
    Path moved = Files.copy(media, again.resolve("-m.mp4"));
    assertThat(encode(moved, source, 0, 30).resolve("large.mp4")).hasBinaryContent(large);
    Path second = encode(media, source, 30, 30);
    String sets =
        "-show_entries stream=extradata_hash,level,pix_fmt,color_space,color_range,field_order -show_data_hash md5 -of compact";
    assertThat(Programs.ffprobe(second.resolve("large.mp4"), sets))
        .isEqualTo(Programs.ffprobe(first.resolve("large.mp4"), sets))
        .first()
        .asString()
        .contains("level=13", "yuv420p", "color_space=bt709", "color_range=tv");
  }

  @Test
  void anUprightPhonePictureIsTurnedOnce() throws Exception {
    Counter.master(folder, "lying.mp4", 10, "25", "-c:v libx264 -preset veryfast");
    Programs.ffmpeg(folder, "-display_rotation 90 -i lying.mp4 -c copy upright.mp4");
    Path media = folder.resolve("upright.mp4");
    PictureSource source = source(media);
    assertThat(source.rotation()).isEqualTo(270);
    assertThat(source.width()).isEqualTo(96);
    assertThat(source.height()).isEqualTo(160);
    List<Rung> rungs = List.of(new Rung("upright", 96, 160, 400, 400, 18, "1.3"));
    Path chunk =
        FolderWorkspace.run(
            new EncodePicture(Programs.ffmpeg(), source, 0, 10, rungs, TRICK, Effort.DRAFT),
            folder.resolve("chunk"),
            media);
    assertThat(
            Programs.ffprobe(
                chunk.resolve("upright.mp4"),
                "-show_entries stream=width,height:stream_side_data=rotation -of csv=p=0"))
        .containsExactly("96,160");
  }

  @Test
  void aMasterThatEndsEarlyIsNamedWithTheTimeOfItsEnd() throws Exception {
    Path media = Counter.master(folder, "film.ts", 75, "25", "-c:v libx264 -preset veryfast -g 25");
    PictureSource source = source(media);
    byte[] bytes = Files.readAllBytes(media);
    Files.write(media, Arrays.copyOf(bytes, bytes.length * 2 / 3));
    encode(media, source, 0, 25);
    assertThatThrownBy(() -> encode(media, source, 25, 50))
        .isInstanceOf(StepFailure.class)
        .hasMessageMatching(
            "film\\.ts: The picture ends at 00:00:0[12]\\.\\d{3}, 00:00:0[01]\\.\\d{3} early: .*");
  }
}
