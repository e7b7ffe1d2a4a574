package boxset.formats.bdmv;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bytes.FieldWriter;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clip information as libbluray reads it: {@code CLPI_CL} of {@code clpi_data.h}. */
@SuppressWarnings("restricted")
class ClipInformationTest {
  /** Offsets in {@code CLPI_CL}. */
  private static final int CLIP = 32;

  private static final int SEQUENCE = 80;
  private static final int PROGRAM = 96;
  private static final int CPI = 112;

  @TempDir private Path folder;

  private static ClipInformation clip(List<EntryPoint> entries) {
    return new ClipInformation(
        6_000_000,
        4_000_000,
        0x100,
        0x1001,
        27_000_000,
        27_900_000,
        List.of(
            new ClipStream(
                0x1011,
                new StreamAttributes.Video(
                    VideoCoding.AVC, VideoFormat.PROGRESSIVE_1080, FrameRate.FPS_24),
                AspectRatio.WIDE),
            ClipStream.of(
                0x1100,
                new StreamAttributes.Audio(
                    AudioCoding.AC_3,
                    AudioFormat.MULTI_CHANNEL,
                    SampleRate.KHZ_48,
                    new Language("deu"))),
            ClipStream.of(0x1200, new StreamAttributes.PresentationGraphics(new Language("fra")))),
        entries);
  }

  private static List<EntryPoint> entries() {
    List<EntryPoint> entries = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      long packet = i * 90_000L + i % 7;
      entries.add(new EntryPoint(54_000_000 + i * 90_000L, packet, packet + 100L * (i + 1)));
    }
    return entries;
  }

  @Test
  void libblurayReadsWhatWasWritten() throws Exception {
    FieldWriter w = FieldWriter.bigEndian();
    clip(entries()).write(w);
    Path file = Files.write(folder.resolve("00001.clpi"), w.toBytes());
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment clip = read(file, arena);
      assertThat(clip.get(JAVA_INT, CLIP + 4)).isEqualTo(6_000_000);
      assertThat(clip.get(JAVA_INT, CLIP + 8)).isEqualTo(4_000_000);
      MemorySegment clock = pointer(pointer(clip, SEQUENCE + 8, 16), 8, 16);
      assertThat(clock.get(JAVA_SHORT, 0)).isEqualTo((short) 0x1001);
      assertThat(clock.get(JAVA_INT, 8)).isEqualTo(27_000_000);
      assertThat(clock.get(JAVA_INT, 12)).isEqualTo(27_900_000);
      assertThat(streams(pointer(clip, PROGRAM + 8, 16)))
          .containsExactly("1011 1b 6 2 3 ", "1100 81 6 1 0 deu", "1200 90 0 0 0 fra");
      assertThat(entries(pointer(clip, CPI + 8, 32))).isEqualTo(rounded(entries()));
    }
  }

  @Test
  void aMenuThatIsLoadedBeforeThePictureSaysSo() throws Exception {
    FieldWriter w = FieldWriter.bigEndian();
    new ClipInformation(
            6_000_000,
            320,
            0x100,
            0x1001,
            27_000_000,
            27_135_000,
            List.of(
                ClipStream.of(
                    0x1400, new StreamAttributes.InteractiveGraphics(new Language("deu")))),
            List.of())
        .write(w);
    Path file = Files.write(folder.resolve("00002.clpi"), w.toBytes());
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment clip = read(file, arena);
      assertThat(clip.get(JAVA_BYTE, CLIP + 1)).isEqualTo((byte) 5);
      assertThat(streams(pointer(clip, PROGRAM + 8, 16))).containsExactly("1400 91 0 0 0 deu");
      assertThat(clip.get(JAVA_BYTE, CPI + 1)).isZero();
    }
  }

  private static List<String> streams(MemorySegment program) {
    int count = program.get(JAVA_BYTE, 6);
    MemorySegment rows = pointer(program, 8, 28L * count);
    List<String> streams = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      MemorySegment row = rows.asSlice(28L * i, 28);
      streams.add(
          "%x %x %d %d %d %s"
              .formatted(
                  row.get(JAVA_SHORT, 0),
                  row.get(JAVA_BYTE, 2),
                  row.get(JAVA_BYTE, 3),
                  row.get(JAVA_BYTE, 4),
                  row.get(JAVA_BYTE, 5),
                  row.getString(8)));
    }
    return streams;
  }

  /** Puts coarse and fine rows together as a player does; a time is one of 512 ticks. */
  private static List<String> entries(MemorySegment map) {
    int coarseCount = map.get(JAVA_INT, 4);
    int fineCount = map.get(JAVA_INT, 8);
    MemorySegment coarse = pointer(map, 16, 12L * coarseCount);
    MemorySegment fine = pointer(map, 24, 12L * fineCount);
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < coarseCount; i++) {
      int last = i + 1 < coarseCount ? coarse.get(JAVA_INT, 12L * (i + 1)) : fineCount;
      for (int j = coarse.get(JAVA_INT, 12L * i); j < last; j++) {
        long pts = (coarse.get(JAVA_INT, 12L * i + 4) & ~1L) << 19; // the fine row has its last bit
        long packet = coarse.get(JAVA_INT, 12L * i + 8) & ~0x1FFFFL;
        pts += fine.get(JAVA_INT, 12L * j + 4) << 9;
        packet += fine.get(JAVA_INT, 12L * j + 8);
        entries.add(pts + " " + packet + " " + fine.get(JAVA_BYTE, 12L * j + 1));
      }
    }
    return entries;
  }

  private static List<String> rounded(List<EntryPoint> entries) {
    return entries.stream()
        .map(entry -> (entry.pts() & ~0x1FF) + " " + entry.sourcePacket() + " " + size(entry))
        .toList();
  }

  /** What libbluray calls the size of the picture: 1 is the smallest. */
  private static int size(EntryPoint entry) {
    long bytes = 192 * (entry.endPacket() - entry.sourcePacket());
    return bytes < 131_072
        ? 1
        : bytes < 262_144 ? 2 : bytes < 393_216 ? 3 : bytes < 589_824 ? 4 : 5;
  }

  private static MemorySegment pointer(MemorySegment from, long at, long size) {
    return from.get(ADDRESS, at).reinterpret(size);
  }

  private static MemorySegment read(Path file, Arena arena) throws Exception {
    SymbolLookup library = SymbolLookup.libraryLookup("libbluray.so.2", Arena.global());
    try {
      MemorySegment clip =
          (MemorySegment)
              Linker.nativeLinker()
                  .downcallHandle(
                      library.findOrThrow("bd_read_clpi"), FunctionDescriptor.of(ADDRESS, ADDRESS))
                  .invokeWithArguments(arena.allocateFrom(file.toString()));
      assertThat(clip.address()).isNotZero();
      return clip.reinterpret(176);
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }
}
