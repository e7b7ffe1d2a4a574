package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.ac3.Ac3Stream;
import boxset.formats.avc.AvcStream;
import boxset.formats.bdav.Ac3Sound;
import boxset.formats.bdav.Clip;
import boxset.formats.bdav.ClipGraphics;
import boxset.formats.bdav.ClipLayout;
import boxset.formats.bdav.ClipSound;
import boxset.formats.bdav.LpcmSound;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.SampleRate;
import boxset.formats.bytes.ByteSource;
import boxset.formats.pgs.SupFile;
import boxset.graph.Work;
import boxset.steps.MediaFacts.AudioTrack;
import boxset.tools.Rate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a master to a clip, and what ffmpeg makes of it. */
class BlurayClipTest {
  private static final Language ENGLISH = new Language("eng");
  private static final long SAMPLES = 48_000;
  private static final int PICTURES = 24;

  @TempDir Path folder;

  private Path run(Work work, String name, Map<String, Path> inputs) throws Exception {
    return FolderWorkspace.run(work, folder.resolve(name), inputs);
  }

  private Path captions(String name, boolean forced, String webVtt) throws Exception {
    return captions(name, BlurayTiming.of(new Rate(24, 1), false, false), forced, webVtt);
  }

  private Path captions(String name, BlurayTiming timing, boolean forced, String webVtt)
      throws Exception {
    Path vtt = folder.resolve(name + ".vtt");
    Files.writeString(vtt, webVtt, StandardCharsets.UTF_8);
    return run(
        new DrawPresentation(
            "part.srt",
            DrawCaptionTest.letters(),
            "test",
            timing,
            List.of(0L, 12L),
            PICTURES,
            forced),
        name,
        Map.of("captions", vtt));
  }

  @Test
  void pictureSoundsAndCaptionsMakeAClip() throws Exception {
    Programs.ffmpeg(
        folder,
        "-f lavfi -i testsrc2=s=320x180:r=24:d=1 -f lavfi -i sine=f=500:d=1:r=44100"
            + " -c:v mpeg4 -qscale:v 2 -c:a pcm_s16le master.mov");
    Path media = folder.resolve("master.mov");
    MediaFacts facts = Programs.probe(folder, media);
    PictureSource source = PictureSource.of(facts, facts.mainPicture().orElseThrow());
    BlurayTiming timing = BlurayTiming.of(source);
    AudioTrack track = facts.sounds().getFirst();
    Map<String, Path> master = Map.of("media", media);
    List<Path> pieces = new ArrayList<>();
    for (int from : List.of(0, 12)) {
      Work work =
          new EncodeBlurayPicture(
              Programs.ffmpeg(),
              source,
              timing,
              from,
              12,
              new BlurayQuality(600, 20_000),
              Effort.DRAFT);
      pieces.add(run(work, "piece-" + from, master).resolve(EncodeBlurayPicture.OUTPUT));
    }
    Path heard = run(new Listen(Programs.ffmpeg(), track.index()), "heard", master);
    SoundChain chain = SoundChain.of(track, 0, SAMPLES, 2);
    Path ac3 =
        run(
            new EncodeAc3(Programs.ffmpeg(), chain, 640, true),
            "ac3",
            Map.of("media", media, "loudness", heard.resolve("sound.json")));
    Path pcm = run(new EncodePcm(Programs.ffmpeg(), chain, 24), "pcm", master);
    Path silence = run(new PcmSilence(SAMPLES, 6, 16), "silence", Map.of());
    Path captions =
        captions(
            "captions",
            false,
            """
            WEBVTT

            00:00.100 --> 00:00.500
            Four tracks

            00:00.500 --> 00:00.900
            and a fan heater
            """);
    assertThat(Files.size(pcm.resolve("sound.pcm"))).isEqualTo(SAMPLES * 2 * 3);

    Path clip = folder.resolve("00001.m2ts");
    try (FileBytes files = new FileBytes()) {
      AvcStream video =
          AvcStream.read(List.of(files.read(pieces.get(0)), files.read(pieces.get(1))));
      Ac3Stream sound = Ac3Stream.read(files.read(ac3.resolve(EncodeAc3.OUTPUT)));
      List<ClipSound> sounds =
          List.of(
              new ClipSound(new Ac3Sound(sound, 0), ENGLISH, 0),
              new ClipSound(lpcm(files.read(pcm.resolve(EncodePcm.OUTPUT)), 24, 2), ENGLISH, 0),
              new ClipSound(
                  lpcm(files.read(silence.resolve(EncodePcm.OUTPUT)), 16, 6), ENGLISH, 0));
      ByteSource sup = files.read(captions.resolve(DrawPresentation.STREAM));
      ClipLayout layout =
          ClipLayout.of(
              new Clip(video, sounds, List.of(ClipGraphics.read(ENGLISH, sup)), List.of()));
      FileBytes.write(layout::writeTo, clip);
    }
    // Streams of a program are listed twice.
    assertThat(
            Programs.ffprobe(clip, "-show_entries stream=codec_name,channels -of csv=p=0").stream()
                .distinct())
        .containsExactly("h264", "ac3,2", "pcm_bluray,2", "pcm_bluray,6", "hdmv_pgs_subtitle");
    Files.delete(folder.resolve("made.log"));
    Programs.ffmpeg(folder, "-v error -i 00001.m2ts -map 0:v -map 0:a -f null -");
    assertThat(folder.resolve("made.log")).isEmptyFile();
    Programs.ffmpeg(folder, "-v error -i 00001.m2ts -map 0:a:1 -c:a pcm_s24be -f s24be played.raw");
    assertThat(folder.resolve("played.raw")).hasSameBinaryContentAs(pcm.resolve(EncodePcm.OUTPUT));
  }

  private static LpcmSound lpcm(ByteSource source, int bits, int channels) {
    return new LpcmSound(source, SampleRate.KHZ_48, bits, channels);
  }

  @Test
  void captionsAreSeenWithSoftEdgesWhereTheyBelong() throws Exception {
    Path made = captions("soft", true, "WEBVTT\n\n00:00.200 --> 00:00.600\nŽižkov, at night.\n");
    Programs.ffmpeg(
        made,
        "-v fatal -i captions.sup -filter_complex [0:s:0]null[v] -map [v] -fps_mode passthrough"
            + " -pix_fmt rgba -f rawvideo shown.raw");
    byte[] shown = Files.readAllBytes(made.resolve("shown.raw"));
    int frame = 1280 * 720 * 4;
    int first = 0;
    while (empty(shown, first * frame, frame)) {
      first++;
    }
    boolean[] opacities = new boolean[256];
    int top = 720;
    int bottom = 0;
    int white = 0;
    for (int pixel = 0; pixel < 1280 * 720; pixel++) {
      int at = first * frame + 4 * pixel;
      int opacity = shown[at + 3] & 0xFF;
      opacities[opacity] = true;
      if (opacity > 0) {
        top = Math.min(top, pixel / 1280);
        bottom = pixel / 1280;
      }
      white = Math.max(white, shown[at] & 0xFF);
    }
    assertThat(top).isGreaterThan(600);
    assertThat(bottom).isLessThan(695);
    assertThat(white).isGreaterThan(235);
    int degrees = 0;
    for (boolean seen : opacities) {
      degrees += seen ? 1 : 0;
    }
    assertThat(degrees).isBetween(8, 17);
    byte[] sup = Files.readAllBytes(made.resolve(DrawPresentation.STREAM));
    assertThat(sup[10 + 3 + 14] & 0x40).as("forced_on_flag").isEqualTo(0x40);
  }

  private static boolean empty(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i += 4) {
      if (bytes[i + 3] != 0) {
        return false;
      }
    }
    return true;
  }

  @Test
  void captionsThatCannotBeShownAreNamedAndTheOthersAreThere() throws Exception {
    StringBuilder fast = new StringBuilder("WEBVTT\n\n00:00.000 --> 00:00.200\nA 長 way\n\n");
    fast.append("00:00.300 --> 00:00.600\nTwo studio kids\n");
    Path made = captions("fast", false, fast.toString());
    PresentationNotes notes = PresentationNotes.read(made.resolve(DrawPresentation.NOTES));
    assertThat(notes.captions()).isEqualTo(1);
    assertThat(notes.problems())
        .singleElement()
        .asString()
        .startsWith("part.srt: Line ")
        .endsWith("the typeface of captions has no 長. The caption is not on the disc.");
    Path none = captions("none", false, "WEBVTT\n\n");
    assertThat(none.resolve(DrawPresentation.STREAM)).isEmptyFile();
  }

  @Test
  void captionsThatChangeTooFastForAPlayerAreLeftOutAndNamed() throws Exception {
    StringBuilder fast = new StringBuilder("WEBVTT\n\n");
    for (int i = 1; i < 7; i++) {
      fast.append("00:00.%d00 --> 00:00.%d00\n".formatted(i, i + 1));
      fast.append("%d studio kids build a sound and a label ".formatted(i).repeat(12));
      fast.append("\n\n");
    }
    Path made =
        captions("fast", BlurayTiming.of(new Rate(24, 1), true, false), false, fast.toString());
    PresentationNotes notes = PresentationNotes.read(made.resolve(DrawPresentation.NOTES));
    assertThat(notes.captions()).isBetween(2, 5);
    assertThat(notes.problems())
        .hasSize(6 - notes.captions())
        .allSatisfy(words ->
            assertThat(words)
                .startsWith("part.srt, line ")
                .containsPattern("captions (change|follow each other)")
                .endsWith("The caption is not on the disc; make it shorter, or show it longer."));
    assertThat(SupFile.read(ByteSource.of(Files.readAllBytes(made.resolve("captions.sup")))))
        .isNotEmpty();
  }
}
