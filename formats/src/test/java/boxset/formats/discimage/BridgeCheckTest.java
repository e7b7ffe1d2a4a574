package boxset.formats.discimage;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.sectors.RecordedFile;
import boxset.formats.sectors.SectorFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeCheckTest {
  private static final List<DiscFile> FILES =
      List.of(
          file("VIDEO_TS.IFO", 40_000, 1),
          file("VIDEO_TS.VOB", 40_960, 2),
          file("VIDEO_TS.BUP", 40_000, 1),
          file("VTS_01_0.IFO", 34_816, 3),
          file("VTS_01_1.VOB", 100_352, 4),
          file("VTS_01_0.BUP", 34_816, 3));

  @TempDir private Path folder;

  private static DiscFile file(String name, int length, int content) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) content);
    return new DiscFile("VIDEO_TS", name, length, sink -> sink.write(ByteBuffer.wrap(bytes)));
  }

  private static BridgeImage layout(List<DiscFile> files) {
    return new BridgeImage(
        new VolumeName("LONG_WAY_UP", "0123456789ABCDEF"),
        List.of("AUDIO_TS"),
        files,
        LocalDateTime.of(2026, 3, 1, 12, 0));
  }

  private byte[] image(List<DiscFile> files) throws IOException {
    Path path = folder.resolve("disc.iso");
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      layout(files).writeTo(ByteSink.to(channel));
    }
    return Files.readAllBytes(path);
  }

  private List<String> faults(Consumer<byte[]> damage) throws IOException {
    byte[] image = image(FILES);
    damage.accept(image);
    return said(image);
  }

  private static List<String> said(byte[] image) throws IOException {
    return BridgeCheck.of(ByteSource.of(image)).faults().stream()
        .map(SectorFault::toString)
        .toList();
  }

  /** The first sector from 257 that has a descriptor of a kind. */
  private static int find(byte[] image, int identifier, int count) {
    int left = count;
    for (int sector = 257; ; sector++) {
      int at = sector * 2048;
      if (((image[at] & 0xFF) | ((image[at + 1] & 0xFF) << 8)) == identifier && left-- == 0) {
        return at;
      }
    }
  }

  @Test
  void aSoundImageHasNoFaultAndItsFilesAreWhereTheyWerePlanned() throws Exception {
    BridgeCheck check = BridgeCheck.of(ByteSource.of(image(FILES)));
    assertThat(check.faults()).isEmpty();
    BridgeImage layout = layout(FILES);
    assertThat(check.files())
        .extracting(RecordedFile::path, RecordedFile::sector, RecordedFile::length)
        .containsExactlyElementsOf(
            FILES.stream()
                .map(file ->
                    org.assertj.core.groups.Tuple.tuple(
                        "VIDEO_TS/" + file.name(), layout.sectorOf(file), file.length()))
                .toList());
  }

  @Test
  void everyKindOfDamageIsNamedWithItsSectorAndConsequence() throws Exception {
    assertThat(faults(image -> image[256 * 2048 + 4]++))
        .containsExactly(
            "sector 256: the tag's checksum is wrong; one of the two ways into the disc is closed");
    assertThat(faults(image -> image[34 * 2048 + 190]++))
        .contains(
            "sector 34: the CRC of descriptor 5 is wrong; players that read UDF do not open the"
                + " disc");
    assertThat(faults(image -> image[18 * 2048 + 1]++))
        .containsExactly(
            "sector 16: BEA01, NSR02, TEA01 do not follow each other before sector 32; the disc is"
                + " not taken for UDF");
    assertThat(faults(image -> image[64 * 2048 + 28]++)).anyMatch(s -> s.startsWith("sector 64: "));
    assertThat(faults(image -> image[find(image, 261, 4) + 56]++))
        .anyMatch(s -> s.contains("the CRC of descriptor 261 is wrong"))
        .anyMatch(s -> s.contains("is in ISO 9660 only; players do not see it"));
    assertThat(faults(image -> image[find(image, 257, 0) + 24]++))
        .anyMatch(s -> s.contains("the CRC of descriptor 257 is wrong"));
    assertThat(faults(image -> image[16 * 2048 + 80]++))
        .anyMatch(s -> s.startsWith("sector 16: VolumeSpaceSize is"));
    long backup = layout(FILES).sectorOf(FILES.get(2));
    assertThat(faults(image -> image[(int) backup * 2048]++))
        .containsExactly(
            "sector %d: VIDEO_TS/VIDEO_TS.BUP is not the same as the IFO; a scratch on the IFO"
                    .formatted(backup)
                + " makes the titles unreadable");
  }

  @Test
  void anImageCutOffIsNamed() throws Exception {
    byte[] image = image(FILES);
    assertThat(said(Arrays.copyOf(image, image.length - 2048)))
        .anyMatch(s -> s.contains("replication plants refuse it"))
        .anyMatch(s -> s.contains("descriptor 2 is missing"))
        .anyMatch(s -> s.contains("the volume has"));
    assertThat(said(new byte[0])).isNotEmpty();
    assertThat(said(new byte[600 * 2048])).isNotEmpty();
  }

  /** genisoimage takes a part of the name from the clock, once for each sequence. */
  @Test
  void aNameOfTheSetThatDiffersIsToldAndIsNotSerious() throws Exception {
    byte[] image = image(FILES);
    change(image, 48 * 2048, 80);
    assertThat(BridgeCheck.of(ByteSource.of(image)).faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.serious()).isFalse();
          assertThat(fault.wrong())
              .isEqualTo("the volume set identifier differs between the sequences");
        });
    change(image, 48 * 2048, 24);
    assertThat(said(image))
        .anyMatch(s -> s.contains("descriptor 1 differs between the sequences, from byte 24 on"));
  }

  /** Changes a byte of a descriptor, and its CRC and checksum with it. */
  private static void change(byte[] image, int at, int offset) {
    image[at + offset]++;
    int crc = 0;
    for (int i = at + 16; i < at + 16 + 496; i++) {
      crc ^= (image[i] & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xFFFF : crc << 1;
      }
    }
    image[at + 8] = (byte) crc;
    image[at + 9] = (byte) (crc >> 8);
    int sum = 0;
    for (int i = 0; i < 16; i++) {
      sum += i == 4 ? 0 : image[at + i] & 0xFF;
    }
    image[at + 4] = (byte) sum;
  }

  @Test
  void filesOutOfOrderAndCopiesTooNearAreNamed() throws Exception {
    List<DiscFile> wrong =
        List.of(
            file("VIDEO_TS.VOB", 4096, 2),
            file("VIDEO_TS.IFO", 4096, 1),
            file("VIDEO_TS.BUP", 4096, 1));
    assertThat(said(image(wrong)))
        .anyMatch(s -> s.contains("VIDEO_TS/VIDEO_TS.IFO lies behind VIDEO_TS/VIDEO_TS.VOB"))
        .anyMatch(s -> s.contains("shares a block of error correction with its IFO"));
  }

  @Test
  void noDamageMakesTheReaderFail() throws Exception {
    byte[] image = image(FILES);
    java.util.Random random = new java.util.Random(9);
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = Arrays.copyOf(image, 320 * 2048);
      for (int j = 0; j < 8; j++) {
        damaged[16 * 2048 + random.nextInt(damaged.length - 16 * 2048)] = (byte) random.nextInt();
      }
      assertThat(said(damaged)).isNotEmpty();
    }
  }
}
