package boxset.formats.bdav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.ac3.PlainSound;
import boxset.formats.avc.AvcStream;
import boxset.formats.avc.PlainPictures;
import boxset.formats.bdav.BdavException.Rule;
import boxset.formats.bdmv.ClipStream;
import boxset.formats.bdmv.Language;
import boxset.formats.bdmv.SampleRate;
import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClipLayoutTest {
  private static final Language ENGLISH = new Language("eng");

  private static byte[] written(ClipLayout layout) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    layout.writeTo(sink(out));
    return out.toByteArray();
  }

  private static ByteSink sink(ByteArrayOutputStream out) {
    return buffers -> {
      for (ByteBuffer buffer : buffers) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.writeBytes(bytes);
      }
    };
  }

  private static ClipSound ac3(byte[] frames) {
    return new ClipSound(new Ac3Sound(PlainSound.read(frames), 0), ENGLISH, 0);
  }

  private static ClipSound lpcm(int seconds, int bits, int channels) {
    byte[] samples = new byte[48_000 * seconds * channels * bits / 8];
    new Random(bits).nextBytes(samples);
    LpcmSound sound = new LpcmSound(ByteSource.of(samples), SampleRate.KHZ_48, bits, channels);
    return new ClipSound(sound, ENGLISH, 0);
  }

  /** Display sets of a caption now and then: one large segment and some small ones. */
  private static ClipGraphics captions(Random random, long ticks) {
    List<GraphicsSegment> segments = new ArrayList<>();
    for (long at = 30_000; at < ticks - 5000; at += 90_000 + random.nextInt(90_000)) {
      long decoded = at - 8_000;
      for (int size : new int[] {19, 40, 1283, 20_000 + random.nextInt(40_000), 3}) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        segments.add(new GraphicsSegment(at, decoded, ByteSource.of(bytes), 0, size));
        decoded += 500;
      }
    }
    return new ClipGraphics(ENGLISH, segments);
  }

  @Test
  void noBufferEverRunsOverOrDry() throws Exception {
    for (int run = 0; run < 8; run++) {
      Random random = new Random(run);
      long rate = run == 0 ? 38_000_000 : 1_000_000 + random.nextInt(8_000_000);
      PlainPictures plain =
          random.nextBoolean()
              ? PlainPictures.small(rate, rate * 3 / 4)
              : PlainPictures.film(rate, rate / 2);
      int groups = run == 0 ? 3 : 4 + random.nextInt(5);
      for (int i = 0; i < groups; i++) {
        plain.group(random, 8 + random.nextInt(17));
      }
      AvcStream video = plain.read();
      long ticks =
          video.ticks() * 90_000 * video.usability().unitsInTick() / video.usability().timeScale();
      int seconds = (int) (ticks / 90_000 + 1);
      Clip clip =
          new Clip(
              video,
              List.of(
                  ac3(PlainSound.surround(32 * seconds)),
                  ac3(PlainSound.stereo(32 * seconds)),
                  lpcm(seconds, 24, 6)),
              List.of(captions(random, ticks), captions(random, ticks)),
              List.of());
      ClipLayout layout = ClipLayout.of(clip);
      byte[] bytes = written(layout);
      assertThat((long) bytes.length).isEqualTo(layout.bytes());
      ReadClip read = new ReadClip(bytes);

      assertThat(read.leastStep).isGreaterThanOrEqualTo(846);
      double leak = Math.min(48e6, 1.2 * video.hrd().bitRate());
      read.checkBuffers(ReadClip.PICTURES, leak, video.hrd().bufferBits() / 8.0);
      read.checkBuffers(0x1100, 2e6, 2592);
      read.checkBuffers(0x1101, 2e6, 2592);
      read.checkBuffers(0x1102, 16_588_800, 4 * (4324 + 14));
      read.checkBuffers(0x1200, 16e6, 1 << 20);
      read.checkBuffers(0x1201, 16e6, 1 << 20);
      for (int i = 1; i < read.clocks.size(); i++) {
        assertThat(read.clocks.get(i) - read.clocks.get(i - 1)).isLessThan(2_700_000);
      }
      for (int pid : new int[] {0, 0x100}) {
        List<ReadClip.Packet> tables = read.stream(pid).packets;
        for (int i = 1; i < tables.size(); i++) {
          assertThat(tables.get(i).arrival() - tables.get(i - 1).arrival()).isLessThan(2_700_000);
        }
      }
    }
  }

  @Test
  void whatGoesInComesOut() throws Exception {
    PlainPictures plain = PlainPictures.small(8_000_000, 6_000_000);
    plain.group(20_000, 9_000, 70).group(new Random(1), 20);
    byte[] surround = PlainSound.surround(10);
    byte[] mono = {1, 2, 3, 4};
    LpcmSound lpcm =
        new LpcmSound(ByteSource.of(Arrays.copyOf(mono, 960)), SampleRate.KHZ_48, 16, 1);
    Clip clip =
        new Clip(
            plain.read(),
            List.of(ac3(surround), new ClipSound(lpcm, ENGLISH, 900)),
            List.of(),
            List.of());
    ReadClip read = new ReadClip(written(ClipLayout.of(clip)));

    assertThat(read.stream(ReadClip.PICTURES).content.toByteArray()).isEqualTo(plain.bytes());
    assertThat(read.stream(0x1100).content.toByteArray()).isEqualTo(surround);
    byte[] samples = read.stream(0x1101).content.toByteArray();
    assertThat(samples).hasSize(2 * 964).startsWith(3, 0xC0, 0x11, 0x40, 1, 2, 0, 0, 3, 4, 0, 0);
    assertThat(read.stream(0x1101).units.getFirst().pts()).isEqualTo(54_000_000 + 900);
    List<ReadClip.Unit> pictures = read.stream(ReadClip.PICTURES).units;
    assertThat(pictures.get(0).pts()).isEqualTo(54_000_000);
    assertThat(pictures.get(0).dts()).isEqualTo(54_000_000 - 1800);
    assertThat(pictures.get(1).pts()).isEqualTo(54_000_000 + 2 * 1800);
    assertThat(pictures.get(2).dts()).isEqualTo(pictures.get(2).pts());
  }

  @Test
  void entriesAreThePacketsThatGroupsBeginWith() throws Exception {
    PlainPictures plain = PlainPictures.film(8_000_000, 6_000_000);
    Random random = new Random(8);
    for (int i = 0; i < 6; i++) {
      plain.group(random, 24);
    }
    AvcStream video = plain.read();
    ClipLayout layout = ClipLayout.of(new Clip(video, List.of(), List.of(), List.of()));
    ReadClip read = new ReadClip(written(layout));
    List<ReadClip.Unit> pictures = read.stream(ReadClip.PICTURES).units;
    for (int i = 0; i < 6; i++) {
      assertThat(layout.entries().get(i).sourcePacket())
          .isEqualTo(pictures.get(24 * i).firstPacket());
      assertThat(layout.entries().get(i).pts())
          .isEqualTo(pictures.get(24 * i).pts())
          .isEqualTo(54_000_000 + 24L * i * 90_000 * 1001 / 24_000);
    }
    assertThat(layout.information().sourcePackets()).isEqualTo(read.count);
    assertThat(layout.start()).isEqualTo(27_000_000);
    assertThat(layout.end()).isEqualTo(27_000_000 + 6 * 45_045);
    assertThat(layout.time(2 * 24)).isEqualTo(27_000_000 + 45_045);
  }

  @Test
  void aMenuIsThereWhenTheFirstPictureIsShown() throws Exception {
    AvcStream video = PlainPictures.small(4_000_000, 3_000_000).group(3000, 500, 500).read();
    List<GraphicsSegment> segments = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ByteSource source = ByteSource.of(new byte[60_000]);
      segments.add(new GraphicsSegment(0, i == 0 ? -45_000 : -9_000, source, 0, 60_000));
    }
    Clip clip = new Clip(video, List.of(), List.of(), List.of(new ClipGraphics(ENGLISH, segments)));
    new ReadClip(written(ClipLayout.of(clip))).checkBuffers(0x1400, 16e6, 1 << 20);
  }

  @Test
  void aMenuAloneIsAClipWithoutAPlaceToStart() throws Exception {
    List<GraphicsSegment> segments = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ByteSource source = ByteSource.of(new byte[60_000]);
      segments.add(new GraphicsSegment(0, -9_000, source, 0, 60_000));
    }
    MenuLayout layout = MenuLayout.of(new ClipGraphics(ENGLISH, segments));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    layout.writeTo(sink(out));
    ReadClip read = new ReadClip(out.toByteArray());
    read.checkBuffers(0x1400, 16e6, 1 << 20);
    assertThat(layout.bytes()).isEqualTo(out.size());
    assertThat(layout.streams()).extracting(ClipStream::pid).containsExactly(0x1400);
    assertThat(read.stream(0x1400).units.getFirst().pts()).isEqualTo(2 * layout.start());
    assertThat(layout.information().entries()).isEmpty();
    assertThat(layout.information().sourcePackets()).isEqualTo(read.count);
    assertThatThrownBy(() -> MenuLayout.of(new ClipGraphics(ENGLISH, large(40))))
        .isInstanceOf(BdavException.class)
        .hasMessageContaining("would arrive too late");
  }

  /** More than a player reads in the second before they are decoded. */
  private static List<GraphicsSegment> large(int count) {
    ByteSource source = ByteSource.of(new byte[60_000]);
    return Collections.nCopies(count, new GraphicsSegment(0, 0, source, 0, 60_000));
  }

  @Test
  void whatBreaksARuleIsNamedWithItsPlace() {
    assertRule(
        Rule.PICTURE_FORMAT,
        "A Blu-ray disc has no PROGRESSIVE_1080 at FPS_25",
        PlainPictures.progressive25().group(900));
    assertRule(Rule.PICTURE_FORMAT, "at level 51", small().level(51).group(900));
    assertRule(
        Rule.PICTURE_FORMAT,
        "not 50000000 b/s",
        PlainPictures.small(50_000_000, 3_000_000).group(900));
    int[] slow = new int[110];
    Arrays.fill(slow, 300);
    assertRule(Rule.GROUP_LENGTH, "to start with for 2.200 s from 0.000 s on", small().group(slow));
    int[] large = new int[30];
    Arrays.fill(large, 20_000);
    assertRule(Rule.PICTURE_BUFFER, "arrives", small().group(large));
    Arrays.fill(large, 99_000);
    assertRule(
        Rule.BIT_RATE,
        "would arrive too late",
        PlainPictures.small(40_000_000, 2_000_000).group(large),
        lpcm(1, 24, 6),
        lpcm(1, 24, 6));
  }

  @Test
  void graphicsOutOfOrderAreNamed() {
    ByteSource source = ByteSource.of(new byte[70_000]);
    assertGraphics(Rule.GRAPHICS_TIME, new GraphicsSegment(9000, 9001, source, 0, 10));
    assertGraphics(Rule.GRAPHICS_TIME, new GraphicsSegment(900_000, 9000, source, 0, 10));
    assertGraphics(Rule.BUFFER_SIZE, new GraphicsSegment(1800, 1800, source, 0, 70_000));
  }

  private static void assertGraphics(Rule rule, GraphicsSegment segment) {
    AvcStream video = small().group(3000, 500, 500).read();
    ClipGraphics captions = new ClipGraphics(ENGLISH, List.of(segment));
    assertThatThrownBy(
            () -> ClipLayout.of(new Clip(video, List.of(), List.of(captions), List.of())))
        .isInstanceOfSatisfying(BdavException.class, e -> assertThat(e.rule()).isEqualTo(rule))
        .hasMessageContaining("segment of captions 0 0");
  }

  private static PlainPictures small() {
    return PlainPictures.small(2_000_000, 1_500_000);
  }

  private static void assertRule(
      Rule rule, String message, PlainPictures plain, ClipSound... sounds) {
    Clip clip = new Clip(plain.read(), List.of(sounds), List.of(), List.of());
    assertThatThrownBy(() -> ClipLayout.of(clip))
        .isInstanceOfSatisfying(BdavException.class, e -> assertThat(e.rule()).isEqualTo(rule))
        .hasMessageContaining(message);
  }
}
