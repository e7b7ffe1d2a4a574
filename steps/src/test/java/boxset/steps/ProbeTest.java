package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import boxset.graph.StepFailure;
import boxset.steps.MediaFacts.AudioTrack;
import boxset.steps.MediaFacts.DynamicRange;
import boxset.steps.MediaFacts.VideoTrack;
import boxset.tools.Rate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeTest {
  @TempDir Path folder;

  private MediaFacts probe(String name) throws Exception {
    return Programs.probe(folder, folder.resolve(name));
  }

  private VideoTrack picture(String name) throws Exception {
    return probe(name).mainPicture().orElseThrow();
  }

  private void make(String typed) throws Exception {
    Programs.ffmpeg(folder, typed);
  }

  @Test
  void aMasterWithTwoMixesChaptersSubtitlesAndATimecode() throws Exception {
    Files.writeString(
        folder.resolve("marks.txt"),
        """
        ;FFMETADATA1
        [CHAPTER]
        TIMEBASE=1/1000
        START=0
        END=800
        title=Opening
        [CHAPTER]
        TIMEBASE=1/1000
        START=800
        END=2000
        title=The interview
        """);
    Files.writeString(folder.resolve("s.srt"), "1\n00:00:00,500 --> 00:00:01,000\nHello\n");
    make(
        "-f lavfi -i testsrc2=s=320x180:r=24000/1001:d=2 -f lavfi -i sine=r=48000:d=2"
            + " -f lavfi -i anoisesrc=c=pink:r=44100:d=1.5 -i s.srt -i marks.txt"
            + " -map 0 -map 1 -map 2 -map 3 -map_metadata 4 -c:v libx264 -preset ultrafast"
            + " -c:a:0 pcm_s16le -ac:a:0 2 -c:a:1 aac -c:s mov_text"
            + " -metadata:s:a:0 language=eng -metadata:s:a:1 language=fra"
            + " -metadata:s:s:0 language=eng -disposition:s:0 hearing_impaired"
            + " -timecode 01:00:00:00 master.mov");
    MediaFacts facts = probe("master.mov");

    assertThat(facts.format()).isEqualTo("mov");
    assertThat(facts.startTimecode()).contains("01:00:00:00");
    assertThat(facts.durationMicros()).isBetween(2_000_000L, 2_010_000L);
    VideoTrack picture = facts.mainPicture().orElseThrow();
    assertThat(picture.codec()).isEqualTo("h264");
    assertThat(picture.naturalRate()).isEqualTo(new Rate(24000, 1001));
    assertThat(picture.constant()).isTrue();
    assertThat(picture.pictures()).isEqualTo(48);
    assertThat(picture.durationMicros()).isEqualTo(2_002_000);
    assertThat(picture.fieldOrder()).isEqualTo(MediaFacts.FieldOrder.PROGRESSIVE);
    assertThat(facts.sounds())
        .extracting(AudioTrack::codec, AudioTrack::channels, AudioTrack::language)
        .containsExactly(tuple("pcm_s16le", 2, "eng"), tuple("aac", 1, "fra"));
    assertThat(facts.texts()).singleElement().matches(t -> t.text() && t.language().equals("eng"));
    assertThat(facts.chapters())
        .containsExactly(
            new MediaFacts.ChapterMark(0, 800_000, "Opening"),
            new MediaFacts.ChapterMark(800_000, 2_000_000, "The interview"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "sar.mp4,      -vf setsar=64/45 -c:v libx264,                                       455, 180",
    "square.mp4,   -c:v libx264,                                                        320, 180",
    "hdr.mp4,      -vf format=yuv420p10le|setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc -c:v libx265 -x265-params log-level=0, 320, 180"
  })
  void shapesAndColours(String name, String encoder, int width, int height) throws Exception {
    make("-f lavfi -i testsrc2=s=320x180:r=25:d=0.4 " + encoder.replace('|', ',') + " " + name);
    VideoTrack picture = picture(name);
    assertThat(picture.displayWidth()).isEqualTo(width);
    assertThat(picture.displayHeight()).isEqualTo(height);
    boolean hdr = name.startsWith("hdr");
    assertThat(picture.dynamicRange()).isEqualTo(hdr ? DynamicRange.PQ : DynamicRange.SDR);
    assertThat(picture.bitDepth()).isEqualTo(hdr ? 10 : 8);
  }

  @Test
  void millisecondClocksAndHighRates() throws Exception {
    make("-f lavfi -i testsrc2=s=64x48:r=30000/1001:d=3 -c:v ffv1 a.mkv");
    assertThat(picture("a.mkv").constant()).isTrue();
    assertThat(picture("a.mkv").naturalRate()).isEqualTo(new Rate(30000, 1001));
    make("-f lavfi -i testsrc2=s=64x48:r=120:d=1 -c:v ffv1 b.mkv");
    assertThat(picture("b.mkv").naturalRate()).isEqualTo(new Rate(60, 1));
  }

  @Test
  void aFinePatternIsNoFieldsAtTheRateOfFields() throws Exception {
    make("-f lavfi -i testsrc2=s=160x480:r=60000/1001:d=1 -c:v libx264 a.mp4");
    assertThat(picture("a.mp4").fieldOrder()).isEqualTo(MediaFacts.FieldOrder.PROGRESSIVE);
  }

  @Test
  void coverArtIsNoPictureTrack() throws Exception {
    make("-f lavfi -i testsrc2=s=600x600:d=0.04 -frames:v 1 cover.png");
    make(
        "-f lavfi -i testsrc2=s=64x48:r=25:d=0.4 -i cover.png -map 0 -map 1 -c:v:0 libx264"
            + " -c:v:1 png -disposition:v:1 attached_pic film.mp4");
    assertThat(probe("film.mp4").pictures())
        .singleElement()
        .extracting(VideoTrack::codec)
        .isEqualTo("h264");
  }

  @Test
  void aCutOffMasterIsToldWithItsEnd() throws Exception {
    make(
        "-f lavfi -i testsrc2=s=320x180:r=25:d=4 -c:v libx264 -g 25 -movflags +faststart whole.mp4");
    byte[] whole = Files.readAllBytes(folder.resolve("whole.mp4"));
    Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> probe("cut.mp4"))
        .isInstanceOf(StepFailure.class)
        .hasMessageMatching("cut\\.mp4: The picture stops at 00:00:0[123].*of 100 pictures.*");
  }

  @Test
  void aMasterStillBeingWrittenIsToldSo() throws Exception {
    make("-f lavfi -i testsrc2=s=320x180:r=25:d=4 -c:v libx264 whole.mp4");
    byte[] whole = Files.readAllBytes(folder.resolve("whole.mp4"));
    Files.write(folder.resolve("growing.mp4"), Arrays.copyOf(whole, whole.length * 3 / 4));
    assertThatThrownBy(() -> probe("growing.mp4"))
        .hasMessageContaining("growing.mp4 ends before its index (moov)");
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty (0 bytes)",
    "'<!DOCTYPE html><html><body>404</body></html>', is a web page",
    "'PK\u0003\u0004 and so on', is a ZIP archive",
    "'#EXTM3U\nhttp://127.0.0.1:1/a.ts', is a list",
    "'nothing that anybody knows', is no film or sound file",
  })
  void whatIsNoFilmIsCalledWhatItIs(String content, String words) throws Exception {
    Files.writeString(folder.resolve("film.mp4"), content, StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> probe("film.mp4"))
        .isInstanceOf(StepFailure.class)
        .hasMessageStartingWith("film.mp4 " + words);
  }

  @Test
  void aListNamedLikeAFilmReachesNoOtherFile() throws Exception {
    make("-f lavfi -i testsrc2=s=64x48:r=25:d=0.4 -c:v mpeg2video secret.ts");
    Files.writeString(
        folder.resolve("list.mov"),
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nsecret.ts\n#EXT-X-ENDLIST\n");
    Files.writeString(folder.resolve("concat.mov"), "ffconcat version 1.0\nfile secret.ts\n");
    for (String name : new String[] {"list.mov", "concat.mov"}) {
      assertThatThrownBy(() -> probe(name)).isInstanceOf(StepFailure.class);
    }
  }
}
