package boxset.formats.pgs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.OutsideFfmpeg;
import boxset.formats.bdmv.FrameRate;
import boxset.formats.bdmv.VideoFormat;
import boxset.formats.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionStreamTest {
  private static final VideoDescriptor VIDEO =
      new VideoDescriptor(VideoFormat.PROGRESSIVE_720, FrameRate.FPS_50);
  private static final Palette WHITE = new Palette(List.of(Colour.UNSEEN, colour(0xFFFFFFFF)));
  private static final long SECOND = GraphicsDecoder.CLOCK_HZ;

  @TempDir private Path folder;

  private static Colour colour(int argb) {
    return Colour.ofArgb(argb, Colour.Matrix.BT_709);
  }

  private static IndexedBitmap filled(int width, int height) {
    byte[] values = new byte[width * height];
    Arrays.fill(values, (byte) 1);
    return new IndexedBitmap(width, height, Bytes.copyOf(values));
  }

  private static Caption caption(long start, long end, int y) {
    return new Caption(start, end, filled(400, 50), WHITE, 440, y, false);
  }

  private static List<Segment> segments(Caption... captions) throws GraphicsException {
    return CaptionStream.of(VIDEO, List.of(captions), 0, List.of()).segments();
  }

  /** Type, presentation and decoding time before a given one, and for compositions the state. */
  private static List<String> shape(List<Segment> segments) {
    return segments.stream()
        .map(segment ->
            segment.type() == Segment.Type.PRESENTATION_COMPOSITION
                ? "%d composition %02x of %d"
                    .formatted(segment.pts(), segment.bytes().at(10), segment.bytes().at(13))
                : "%d %s".formatted(segment.pts(), segment.type().name().charAt(0)))
        .toList();
  }

  @Test
  void aCaptionIsAnEpochThatItsEndClears() throws Exception {
    List<Segment> segments = segments(caption(SECOND, 3 * SECOND, 600));
    long copied = GraphicsDecoder.PRESENTATION.copyTicks(400 * 50);
    long cleared = GraphicsDecoder.PRESENTATION.copyTicks(1280 * 720);
    long decoded = GraphicsDecoder.PRESENTATION.decodeTicks(400 * 50);
    long start = SECOND - cleared - copied;
    assertThat(shape(segments))
        .containsExactly(
            SECOND + " composition 80 of 1",
            SECOND - copied + " W",
            start + " P",
            start + decoded + " O",
            start + decoded + " E",
            3 * SECOND + " composition 00 of 0",
            3 * SECOND - copied + " W",
            3 * SECOND - copied - 1 + " E");
    assertThat(segments.getFirst().dts()).isEqualTo(start);
  }

  @Test
  void captionsThatFollowCloselyShareAnEpoch() throws Exception {
    List<Segment> segments =
        segments(
            caption(SECOND, 2 * SECOND, 600),
            caption(2 * SECOND, 3 * SECOND, 20),
            caption(3 * SECOND + 1800, 4 * SECOND, 600),
            caption(5 * SECOND, 6 * SECOND, 600));
    assertThat(shape(segments).stream().filter(row -> row.contains("composition")))
        .containsExactly(
            SECOND + " composition 80 of 1",
            2 * SECOND + " composition 40 of 1",
            3 * SECOND + " composition 00 of 0",
            3 * SECOND + 1800 + " composition 40 of 1",
            4 * SECOND + " composition 00 of 0",
            5 * SECOND + " composition 80 of 1",
            6 * SECOND + " composition 00 of 0");
    Bytes windows = segments.get(1).bytes();
    assertThat(windows).hasToString("170013" + "02" + "0001b8001401900032" + "0101b8025801900032");
  }

  @Test
  void aCaptionIsDecodedOnceMoreWhereViewersComeIn() throws Exception {
    List<Caption> captions = List.of(caption(SECOND, 9 * SECOND, 600));
    List<Long> entries = List.of(SECOND, 4 * SECOND, 9 * SECOND - 10, 12 * SECOND);
    List<Segment> segments = CaptionStream.of(VIDEO, captions, 0, entries).segments();
    assertThat(
            segments.stream()
                .filter(segment -> segment.type() == Segment.Type.PRESENTATION_COMPOSITION)
                .map(segment -> segment.bytes().toString().substring(16, 22)))
        .containsExactly("000080", "000040", "000100");
    assertThat(segments.get(5).dts()).isEqualTo(4 * SECOND);
    assertThat(segments.get(8).bytes()).isEqualTo(segments.get(3).bytes());
  }

  @Test
  void aCaptionAtTheVeryBeginningAppearsWhenItIsDecoded() throws Exception {
    List<Segment> segments = segments(caption(0, 3 * SECOND, 600));
    assertThat(segments.getFirst().dts()).isZero();
    assertThat(segments.getFirst().pts())
        .isEqualTo(
            GraphicsDecoder.PRESENTATION.copyTicks(1280 * 720)
                + GraphicsDecoder.PRESENTATION.copyTicks(400 * 50));
  }

  @Test
  void whatIsForcedSaysSo() throws Exception {
    Caption forced = new Caption(SECOND, 2 * SECOND, filled(20, 10), WHITE, 100, 200, true);
    assertThat(segments(forced).getFirst().bytes())
        .hasToString("160013" + "050002d060" + "000080" + "00" + "00" + "01" + "00000040006400c8");
  }

  @Test
  void captionsFasterThanAPlayerAreRefused() {
    assertThatThrownBy(
            () -> segments(caption(SECOND, SECOND + 50, 600), caption(SECOND + 50, 2 * SECOND, 20)))
        .isInstanceOf(GraphicsException.class)
        .hasMessage(
            "captions change twice within 0 ms at 00:00:01.000, and a player needs 2 ms to draw"
                + " them");
    assertThatThrownBy(() -> segments(caption(SECOND, 2 * SECOND, 700)))
        .hasMessageContaining("is beyond the screen");
  }

  /** What every decoder relies on, whatever the captions are. */
  @Test
  void everythingIsDecodedInTimeAndInOrder() throws Exception {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      List<Caption> captions = new ArrayList<>();
      long time = SECOND + random.nextLong(SECOND);
      for (int i = 0; i < 12; i++) {
        long end = time + 18_000 + random.nextLong(2 * SECOND);
        int width = 1 + random.nextInt(60);
        int height = 1 + random.nextInt(20);
        int x = random.nextInt(1280 - width);
        int y = random.nextInt(720 - height);
        captions.add(new Caption(time, end, filled(width, height), WHITE, x, y, false));
        time = end + (random.nextBoolean() ? 0 : random.nextLong(SECOND / 4));
      }
      List<Long> entries = random.longs(5, 0, time).sorted().boxed().toList();
      assertInTime(CaptionStream.of(VIDEO, captions, 0, entries).segments());
    }
  }

  private static void assertInTime(List<Segment> segments) {
    long decoding = 0;
    long shown = -1;
    long epochEnd = -1;
    for (Segment segment : segments) {
      assertThat(segment.dts()).isBetween(decoding, segment.pts());
      decoding = segment.dts();
      if (segment.type() == Segment.Type.PRESENTATION_COMPOSITION) {
        assertThat(segment.pts()).isGreaterThan(shown);
        if (segment.bytes().at(10) == 0x80) {
          assertThat(segment.dts()).isGreaterThan(epochEnd);
        }
        shown = segment.pts();
        epochEnd = shown;
      } else {
        assertThat(segment.pts()).isLessThanOrEqualTo(shown);
      }
    }
    assertThat(GraphicsDecoder.overfilled(segments)).isEmpty();
  }

  @Test
  void whatComesInTooSlowlyIsFound() {
    Bytes large = Bytes.copyOf(new byte[60_000]);
    Segment one = new Segment(Segment.Type.OBJECT_DEFINITION, 90_000, 90_000, large);
    assertThat(GraphicsDecoder.overfilled(Collections.nCopies(17, one))).isEmpty();
    assertThat(GraphicsDecoder.overfilled(Collections.nCopies(18, one))).hasValue(90_000);
  }

  /** Runs of every length that a code begins or ends with, in every value, in several segments. */
  @Test
  void ffmpegSeesEveryPixelAsItWas() throws Exception {
    Random random = new Random(7);
    List<Integer> lengths = List.of(1, 2, 3, 4, 63, 64, 65, 300, 1279);
    byte[] values = new byte[1280 * 720];
    for (int at = 0; at < values.length; ) {
      int run = at < 200_000 ? 1 : lengths.get(random.nextInt(lengths.size()));
      int end = Math.min(values.length, at + run);
      Arrays.fill(values, at, end, (byte) random.nextInt(255));
      at = end;
    }
    values[0] = 1;
    values[values.length - 1] = 1;
    int[] colours = IntStream.range(0, 255).map(i -> i << 24 | random.nextInt(1 << 24)).toArray();
    Palette palette =
        new Palette(Arrays.stream(colours).mapToObj(CaptionStreamTest::colour).toList());
    IndexedBitmap bitmap = new IndexedBitmap(1280, 720, Bytes.copyOf(values));
    List<Segment> segments =
        segments(new Caption(SECOND, 2 * SECOND, bitmap, palette, 0, 0, false));
    assertThat(segments.stream().filter(s -> s.type() == Segment.Type.OBJECT_DEFINITION).count())
        .isGreaterThan(2);
    Files.write(folder.resolve("captions.sup"), sup(segments));

    byte[] frames = OutsideFfmpeg.subtitlePictures(folder, "captions.sup", "bgra");
    assertThat(frames.length % (4 * values.length)).isZero();
    byte[] frame =
        IntStream.range(0, frames.length / (4 * values.length))
            .mapToObj(
                i -> Arrays.copyOfRange(frames, 4 * i * values.length, 4 * (i + 1) * values.length))
            .filter(candidate -> IntStream.range(0, 4000).anyMatch(i -> candidate[i] != 0))
            .findFirst()
            .orElseThrow();
    int differing = 0;
    for (int i = 0; i < values.length; i++) {
      int expected = colours[values[i] & 0xFF];
      boolean same = (frame[4 * i + 3] & 0xFF) == expected >>> 24;
      for (int channel = 0; channel < 3; channel++) {
        int seen = frame[4 * i + channel] & 0xFF;
        same &= Math.abs(seen - (expected >> (8 * channel) & 0xFF)) <= 3;
      }
      differing += same ? 0 : 1;
    }
    assertThat(differing).isZero();
  }

  /** As a file of presentation graphics. */
  private static byte[] sup(List<Segment> segments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Segment segment : segments) {
      ByteBuffer header = ByteBuffer.allocate(10);
      header.putShort((short) 0x5047).putInt((int) segment.pts()).putInt((int) segment.dts());
      out.writeBytes(header.array());
      out.writeBytes(segment.bytes().toArray());
    }
    return out.toByteArray();
  }
}
