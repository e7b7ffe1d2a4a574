package boxset.steps;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.steps.MediaFacts.AudioTrack;
import boxset.tools.Rate;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {
  private static final int SECOND = 48_000;

  @TempDir Path folder;

  private SoundFacts listen(Path media) throws Exception {
    AudioTrack track = Programs.probe(folder, media).sounds().getFirst();
    Path made =
        FolderWorkspace.run(
            new Listen(Programs.ffmpeg(), track.index()), folder.resolve("heard"), media);
    return SoundFacts.read(made.resolve("sound.json"));
  }

  private Path make(String typed, String name) throws Exception {
    Programs.ffmpeg(folder, typed + " " + name);
    return folder.resolve(name);
  }

  /** One channel of what the encoded sound plays, from -1 to 1. */
  private float[] encode(Path media, long originMicros, long samples, int channels, int channel)
      throws Exception {
    AudioTrack track = Programs.probe(folder, media).sounds().getFirst();
    Path made =
        FolderWorkspace.run(
            new EncodeSound(
                Programs.ffmpeg(), SoundChain.of(track, originMicros, samples, channels), 128),
            folder.resolve("encoded"),
            media);
    assertThat(
            Programs.ffprobe(
                made.resolve("sound.mp4"),
                "-show_entries stream=codec_name,profile,sample_rate,channels,start_pts,duration_ts"
                    + " -of csv=p=0"))
        .containsExactly("aac,LC,48000," + channels + ",0," + samples);
    Programs.ffmpeg(
        made, "-i sound.mp4 -af pan=mono|c0=c%d -f f32le played.raw".formatted(channel));
    FloatBuffer played =
        ByteBuffer.wrap(Files.readAllBytes(made.resolve("played.raw")))
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
    float[] values = new float[played.remaining()];
    played.get(values);
    assertThat(values.length).isBetween((int) samples, (int) samples + 1024);
    return values;
  }

  private static double level(float[] played, double fromSecond, double toSecond) {
    double sum = 0;
    int from = (int) (fromSecond * SECOND);
    int to = (int) (toSecond * SECOND);
    for (int i = from; i < to; i++) {
      sum += played[i] * played[i];
    }
    return Math.sqrt(sum / (to - from));
  }

  @Test
  void aToneHasTheLoudnessThatTheStandardGivesIt() throws Exception {
    // EBU Tech 3341, case 1: 1 kHz at -23 dBFS in both channels is -23 LUFS.
    SoundFacts facts =
        listen(
            make(
                "-f lavfi -i aevalsrc=exprs=0.0708*sin(2*PI*1000*t)|0.0708*sin(2*PI*1000*t):s=48000:d=20",
                "tone.wav"));
    assertThat(facts.integratedLufs()).isCloseTo(-23.0, Offset.offset(0.1));
    assertThat(facts.truePeakDbtp()).isCloseTo(-23.0, Offset.offset(0.2));
    assertThat(facts.durationMicros()).isEqualTo(20_000_000);
    assertThat(facts.layout()).isEqualTo("stereo");
    assertThat(facts.silences()).isEmpty();
    assertThat(facts.clipped()).isEmpty();
    assertThat(facts.silentChannels()).isEmpty();
    assertThat(facts.allSilent()).isFalse();
  }

  @Test
  void silenceSpeechAndDeadChannelsAreFound() throws Exception {
    SoundFacts facts =
        listen(
            make(
                "-f lavfi -i aevalsrc=exprs=0.3*sin(500*t)*between(t\\,4\\,7)|0:s=48000:d=10",
                "half.wav"));
    assertThat(facts.silentChannels()).containsExactly(1);
    assertThat(facts.silences()).hasSize(2);
    assertThat(facts.silences().getFirst().startMillis()).isZero();
    assertThat(facts.silences().getFirst().endMillis()).isBetween(3900L, 4000L);
    assertThat(facts.activity()).hasSize(1);
    assertThat(facts.activity().getFirst().startMillis()).isBetween(3900L, 4100L);
    assertThat(facts.activity().getFirst().endMillis()).isBetween(6900L, 7100L);
    assertThat(listen(make("-f lavfi -i anullsrc=d=3", "none.wav")).allSilent()).isTrue();
  }

  @Test
  void clippingIsFoundWhereItIs() throws Exception {
    SoundFacts facts =
        listen(
            make(
                "-f lavfi -i aevalsrc=exprs=(0.5+2*between(t\\,2\\,3))*sin(500*t):s=48000:d=5 -c:a pcm_s16le",
                "hot.wav"));
    assertThat(facts.clipped()).hasSize(1);
    assertThat(facts.clipped().getFirst().startMillis()).isBetween(1900L, 2100L);
    assertThat(facts.clipped().getFirst().endMillis()).isBetween(2900L, 3100L);
  }

  @Test
  void soundThatStartsLateStaysLateAndIsPaddedToThePicture() throws Exception {
    Path media =
        make(
            "-f lavfi -i testsrc2=s=64x48:r=25:d=4 -itsoffset 1.2 -f lavfi -i sine=f=700:r=44100:d=1"
                + " -c:v libx264 -c:a aac",
            "late.mp4");
    float[] played = encode(media, 0, 4 * SECOND, 2, 1);
    assertThat(level(played, 0, 1.15)).isLessThan(0.002);
    assertThat(level(played, 1.25, 2.1)).isGreaterThan(0.05);
    assertThat(level(played, 2.3, 4)).isLessThan(0.002);
  }

  @Test
  void soundBeforeThePictureIsCutAndTimesStayExact() throws Exception {
    // A click at 2 s of the file, whose picture starts at 0.5 s.
    Path media =
        make("-f lavfi -i aevalsrc=exprs=0.9*between(t\\,2\\,2.002):s=48000:d=3", "click.wav");
    float[] played = encode(media, 500_000, 2 * SECOND, 2, 0);
    int loudest = 0;
    for (int i = 0; i < played.length; i++) {
      loudest = Math.abs(played[i]) > Math.abs(played[loudest]) ? i : loudest;
    }
    assertThat(loudest).isBetween((int) (1.5 * SECOND) - 20, (int) (1.502 * SECOND) + 20);
  }

  @Test
  void surroundIsMixedDownWithItsCentreAndKeptInItsChannels() throws Exception {
    Path media =
        make(
            "-f lavfi -i aevalsrc=exprs=0|0|0.2*sin(3000*t)|0|0|0.1*sin(3000*t):c=5.1:s=48000:d=2",
            "surround.wav");
    assertThat(level(encode(media, 0, 2 * SECOND, 2, 0), 0.5, 1.5))
        .isCloseTo(0.2 * 0.707 * 0.707, Offset.offset(0.01));
    assertThat(level(encode(media, 0, 2 * SECOND, 6, 2), 0.5, 1.5))
        .isCloseTo(0.2 * 0.707, Offset.offset(0.01));
    assertThat(level(encode(media, 0, 2 * SECOND, 6, 5), 0.5, 1.5))
        .isCloseTo(0.1 * 0.707, Offset.offset(0.01));
  }

  @Test
  void monoIsOnBothSidesAsLoudAsItWas() throws Exception {
    Path media = make("-f lavfi -i aevalsrc=exprs=0.2*sin(3000*t):s=32000:d=2", "mono.wav");
    for (int side : new int[] {0, 1}) {
      assertThat(level(encode(media, 0, 2 * SECOND, 2, side), 0.5, 1.5))
          .isCloseTo(0.2 * 0.707, Offset.offset(0.005));
    }
  }

  @Test
  void lengthIsThatOfThePictureToTheSample() {
    assertThat(SoundChain.samplesFor(24, new Rate(24, 1))).isEqualTo(48_000);
    assertThat(SoundChain.samplesFor(24_000, new Rate(24000, 1001))).isEqualTo(48_048_000);
    assertThat(SoundChain.samplesFor(1, new Rate(30000, 1001))).isEqualTo(1602);
    assertThat(SoundChain.samplesFor(5, new Rate(30000, 1001))).isEqualTo(8008);
  }
}
