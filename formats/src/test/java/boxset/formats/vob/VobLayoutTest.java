package boxset.formats.vob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.ac3.PlainSound;
import boxset.formats.bytes.ByteSource;
import boxset.formats.ifo.CAdt;
import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.PictureType;
import boxset.formats.mpeg2.PlainVideo;
import boxset.formats.mpeg2.VideoStream;
import boxset.formats.vob.VobException.Rule;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VobLayoutTest {
  private static byte[] written(VobLayout layout) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    layout.writeTo(buffers -> {
      for (ByteBuffer buffer : buffers) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        out.writeBytes(bytes);
      }
    });
    return out.toByteArray();
  }

  /** Groups of 13 pictures of PAL, 0.52 s each, at random sizes. */
  private static PlainVideo video(Random random, int groups, int most) {
    PlainVideo video = PlainVideo.pal();
    for (int i = 0; i < groups; i++) {
      int[] sizes = random.ints(13, 40, most).toArray();
      sizes[0] += random.nextInt(3 * most);
      video.group(true, sizes);
    }
    return video;
  }

  private static VideoObject object(
      VideoStream video, List<Integer> cells, List<List<Subpicture>> subpictures) {
    int frames = (int) (video.fields() * 1800 / 2880) + 2;
    return VideoObject.of(
        VideoStandard.PAL,
        video,
        cells,
        List.of(
            Sound.of(PlainSound.read(PlainSound.stereo(frames))),
            new Sound(PlainSound.read(PlainSound.surround(frames)), 1, 1000)),
        subpictures);
  }

  @Test
  void everyByteArrivesInTimeAndNoBufferOverflows() throws Exception {
    for (int run = 0; run < 20; run++) {
      Random random = new Random(run);
      VideoStream video = video(random, 24, 1000 + 1500 * (run % 12)).read();
      Subpicture unit =
          Subpicture.of(100_000, 180_000, ByteSource.of(new byte[2 * random.nextInt(20_000) + 2]));
      VobLayout layout =
          VobLayout.of(object(video, List.of(0, 13 * 9), List.of(List.of(unit))), 1, 0);
      byte[] bytes = written(layout);
      ReadVob vob = new ReadVob(bytes);
      assertThat(bytes).hasSize((int) layout.endSector() * 2048);
      checkPacing(vob);
      Timeline timeline = layout.timeline();
      long[] ends = new long[video.pictures()];
      long[] times = new long[video.pictures()];
      for (int i = 0; i < ends.length; i++) {
        ends[i] = video.start(i + 1);
        times[i] = timeline.dts(i);
      }
      assertThat(vob.mostBuffered(ReadVob.VIDEO, ends, times)).isLessThanOrEqualTo(232 << 10);
      checkSound(vob, 0x80, 768, timeline.start());
      checkSound(vob, 0x81, 1792, timeline.start() + 1000);
      assertThat(vob.stream(0x20)).hasSize(unit.length());
      byte[] whole = new byte[(int) video.bytes()];
      video.copy(0, whole.length, ByteBuffer.wrap(whole));
      assertThat(vob.stream(ReadVob.VIDEO)).isEqualTo(whole);
    }
  }

  private static void checkPacing(ReadVob vob) {
    for (int i = 1; i < vob.packs.size(); i++) {
      long step = vob.packs.get(i).scr() - vob.packs.get(i - 1).scr();
      assertThat(step * 10_080_000).isGreaterThanOrEqualTo(2048L * 8 * 27_000_000);
    }
    for (ReadVob.Pack pack : vob.packs) {
      if (pack.dts() >= 0) {
        assertThat(pack.dts() * 300 - pack.scr()).isBetween(0L, 27_000_000L);
      }
    }
  }

  private static void checkSound(ReadVob vob, int stream, int frameBytes, long start) {
    int frames = vob.stream(stream).length / frameBytes;
    long[] ends = new long[frames];
    long[] times = new long[frames];
    for (int i = 0; i < frames; i++) {
      ends[i] = (i + 1L) * frameBytes;
      times[i] = start + 2880L * i;
    }
    assertThat(vob.mostBuffered(stream, ends, times)).isLessThanOrEqualTo(4096);
  }

  @Test
  void navigationLeadsToWhereThingsAre() throws Exception {
    VideoStream video = video(new Random(1), 30, 8000).read();
    VobLayout layout = VobLayout.of(object(video, List.of(0, 13 * 10), List.of()), 3, 500);
    ReadVob vob = new ReadVob(written(layout));
    assertThat(vob.units).hasSize(30);
    long expected = vob.units.getFirst().u32(0x39);
    for (int i = 0; i < 30; i++) {
      ReadVob.Unit unit = vob.units.get(i);
      int next = i + 1 < 30 ? vob.units.get(i + 1).sector() : vob.packs.size();
      assertThat(unit.u32(0x2D)).isEqualTo(500 + unit.sector());
      assertThat(unit.u32(0x40B)).isEqualTo(500 + unit.sector());
      assertThat(unit.u32(0x407)).isEqualTo(vob.packs.get(unit.sector()).scr() / 300);
      assertThat(unit.u32(0x40F)).isEqualTo(next - 1 - unit.sector());
      assertThat(unit.u32(0x39)).isEqualTo(expected);
      expected += 13 * 3600;
      assertThat(unit.u32(0x3D)).isEqualTo(expected);
      assertThat(unit.u16(0x41F)).isEqualTo(3);
      assertThat(unit.u16(0x421)).isEqualTo(i < 10 ? 1 : 2);
      boolean lastOfCell = i == 9 || i == 29;
      assertThat(unit.u32(0x541))
          .isEqualTo(lastOfCell ? 0x3FFF_FFFFL : 0x8000_0000L + next - unit.sector());
      boolean firstOfCell = i == 0 || i == 10;
      assertThat(unit.u32(0x595) == 0xBFFF_FFFFL).isEqualTo(firstOfCell);
      checkReferences(vob, unit, video, i * 13);
      checkSoundSync(vob, unit);
      checkSearch(vob, i);
    }
  }

  private static void checkReferences(
      ReadVob vob, ReadVob.Unit unit, VideoStream video, int first) {
    int found = 0;
    for (int i = first; found < 3; i++) {
      if (video.type(i) != PictureType.B) {
        int sector = unit.sector();
        while (vob.packs.get(sector).stream() != ReadVob.VIDEO
            || vob.packs.get(sector).end() < video.start(i + 1)) {
          sector++;
        }
        assertThat(unit.u32(0x413 + 4 * found)).isEqualTo(sector - unit.sector());
        found++;
      }
    }
  }

  private static void checkSoundSync(ReadVob vob, ReadVob.Unit unit) {
    int sync = unit.u16(0x599);
    int sector = unit.sector() + ((sync & 0x8000) != 0 ? -(sync & 0x7FFF) : sync);
    ReadVob.Pack pack = vob.packs.get(sector);
    assertThat(pack.stream()).isEqualTo(0x80);
    assertThat(unit.u32(0x39)).isBetween(pack.pts() - 2880, pack.pts() + 3 * 2880);
  }

  /** Seven half seconds and one: the pictures of then, within the cell. */
  private static void checkSearch(ReadVob vob, int i) {
    ReadVob.Unit unit = vob.units.get(i);
    long wanted = unit.u32(0x39) + 7 * 45_000;
    long offset = unit.u32(0x53D - 4 * 6);
    long cellEnd = vob.units.get(i < 10 ? 9 : 29).u32(0x3D);
    if (wanted >= cellEnd) {
      assertThat(offset).isEqualTo(0x3FFF_FFFFL);
      return;
    }
    assertThat(offset & 0xC000_0000L).isEqualTo(0xC000_0000L);
    int sector = unit.sector() + (int) (offset & 0x3FFF_FFFF);
    ReadVob.Unit target =
        vob.units.stream().filter(u -> u.sector() == sector).findFirst().orElseThrow();
    assertThat(wanted).isBetween(target.u32(0x39), target.u32(0x3D) - 1);
  }

  @Test
  void cellsAreWhereTheirFirstPicturesAre() throws Exception {
    VideoStream video = video(new Random(2), 12, 6000).read();
    VobLayout layout = VobLayout.of(object(video, List.of(0, 26, 104), List.of()), 1, 0);
    ReadVob vob = new ReadVob(written(layout));
    List<Long> starts = layout.cells().stream().map(CAdt.Cell::firstSector).toList();
    assertThat(starts)
        .containsExactly(0L, (long) vob.units.get(2).sector(), (long) vob.units.get(8).sector());
    assertThat(layout.cellFields(1)).isEqualTo(2 * 78);
    assertThat(layout.sectorAt(1, 2 * 26)).isEqualTo(vob.units.get(4).sector());
    assertThat(layout.sectorAt(1, 2 * 26 - 1)).isEqualTo(vob.units.get(3).sector());
  }

  @Test
  void shortGroupsAreJoinedToUnitsOfLegalLength() throws Exception {
    for (int run = 0; run < 30; run++) {
      Random random = new Random(run);
      PlainVideo plain = PlainVideo.ntsc();
      for (int i = 0; i < 40; i++) {
        int length = 1 + random.nextInt(15);
        int[] sizes = new int[length];
        Arrays.fill(sizes, 2000);
        plain.group(true, sizes);
      }
      VideoObject object =
          VideoObject.of(VideoStandard.NTSC, plain.read(), List.of(0), List.of(), List.of());
      List<Vobu> vobus = new VobuPlanner(object).plan();
      for (int i = 0; i < vobus.size(); i++) {
        long ticks = (vobus.get(i).endPicture() - vobus.get(i).firstPicture()) * 3003L;
        assertThat(ticks).isBetween(36_000L, i == vobus.size() - 1 ? 108_000L : 90_000L);
      }
    }
  }

  @Test
  void whatBreaksARuleIsNamedWithItsPlace() {
    VideoStream video = video(new Random(3), 4, 3000).read();
    assertRule(Rule.CELL_START, "picture 14 begins a cell", video, List.of(0, 14));
    VideoStream longGroup = PlainVideo.pal().group(true, new int[31]).read();
    assertRule(Rule.VOBU_LENGTH, "at picture 0, lasts 1.240 s", longGroup, List.of(0));
    int[] sizes = new int[13];
    sizes[0] = 240_000;
    assertRule(
        Rule.BUFFER_SIZE,
        "picture: number 0 has",
        PlainVideo.pal().group(true, sizes).read(),
        List.of(0));
    Arrays.fill(sizes, 100_000);
    assertRule(
        Rule.BIT_RATE,
        "more than 10.08 Mb/s",
        PlainVideo.pal().group(true, sizes).read(),
        List.of(0));
    assertRule(
        Rule.PICTURE_FORMAT,
        "PAL wants",
        PlainVideo.ntsc().group(true, new int[13]).read(),
        List.of(0));
  }

  private static void assertRule(
      Rule rule, String message, VideoStream video, List<Integer> cells) {
    assertThatThrownBy(() -> VobLayout.of(object(video, cells, List.of()), 1, 0))
        .isInstanceOfSatisfying(VobException.class, e -> assertThat(e.rule()).isEqualTo(rule))
        .hasMessageContaining(message);
  }

  @Test
  void aStillPictureIsEndedAndShownLongEnough() throws Exception {
    VideoStream video = PlainVideo.pal().group(true, 30_000).end().read();
    VideoObject still =
        new VideoObject(
            VideoStandard.PAL,
            video,
            List.of(0),
            List.of(Sound.of(PlainSound.read(PlainSound.stereo(30)))),
            List.of(),
            Optional.empty(),
            true);
    ReadVob vob = new ReadVob(written(VobLayout.of(still, 1, 0)));
    byte[] pictures = vob.stream(ReadVob.VIDEO);
    assertThat(Arrays.copyOfRange(pictures, pictures.length - 4, pictures.length))
        .containsExactly(0, 0, 1, 0xB7);
    ReadVob.Unit unit = vob.units.getFirst();
    assertThat(unit.u32(0x3D) - unit.u32(0x39)).isEqualTo(12 * 3600);
    assertThat(unit.u32(0x41)).isEqualTo(unit.u32(0x3D));
  }
}
