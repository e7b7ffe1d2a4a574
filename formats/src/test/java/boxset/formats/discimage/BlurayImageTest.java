package boxset.formats.discimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.formats.bytes.ByteSink;
import boxset.formats.bytes.ByteSource;
import boxset.formats.sectors.SectorFault;
import boxset.formats.sectors.Sectors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlurayImageTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
  private static final VolumeName NAME = new VolumeName("LONG_WAY", "0123456789ABCDEF");
  private static final List<String> EMPTY =
      List.of("BDMV/AUXDATA", "BDMV/BDJO", "BDMV/JAR", "BDMV/META/DL", "CERTIFICATE/BACKUP");
  private static final int CLIPS = 45;
  private static final List<DiscFile> FILES = files();

  @TempDir private Path folder;

  private static DiscFile file(String folder, String name, int length) {
    byte[] bytes = content(name, length);
    return new DiscFile(folder, name, length, sink -> sink.write(ByteBuffer.wrap(bytes)));
  }

  private static byte[] content(String name, int length) {
    byte[] bytes = new byte[length];
    new Random(name.hashCode()).nextBytes(bytes);
    return bytes;
  }

  /** As many clips as make directories of several blocks. */
  private static List<DiscFile> files() {
    List<DiscFile> tables = new ArrayList<>();
    for (String within : List.of("BDMV", "BDMV/BACKUP")) {
      tables.add(file(within, "index.bdmv", 300));
      tables.add(file(within, "MovieObject.bdmv", 3000));
      for (int clip = 0; clip < CLIPS; clip++) {
        tables.add(file(within + "/PLAYLIST", "%05d.mpls".formatted(clip), 200 + clip));
        tables.add(file(within + "/CLIPINF", "%05d.clpi".formatted(clip), 2048));
      }
    }
    for (int clip = 0; clip < CLIPS; clip++) {
      tables.add(file("BDMV/STREAM", "%05d.m2ts".formatted(clip), 6144 * (1 + clip % 3)));
    }
    return tables;
  }

  private static byte[] image(List<DiscFile> files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteSink sink =
        buffers -> {
          for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            out.writeBytes(bytes);
          }
        };
    new BlurayImage(NAME, EMPTY, files, TIME).writeTo(sink);
    return out.toByteArray();
  }

  private static List<String> faults(byte[] image) throws IOException {
    return BlurayCheck.of(ByteSource.of(image)).faults().stream()
        .map(SectorFault::toString)
        .toList();
  }

  private static List<String> faults(Consumer<byte[]> damage) throws IOException {
    byte[] image = image(FILES);
    damage.accept(image);
    return faults(image);
  }

  private Path written(byte[] image) throws IOException {
    return Files.write(folder.resolve("disc.iso"), image);
  }

  @Test
  void sevenZipAndLibudfreadFindEveryByte() throws Exception {
    Path disc = written(image(FILES));
    run("7z", "x", "-tUdf", "-oout", "disc.iso");
    try (UdfLibrary library = new UdfLibrary(disc)) {
      assertThat(library.volume()).isEqualTo("LONG_WAY");
      for (DiscFile file : FILES) {
        byte[] expected = content(file.name(), (int) file.length());
        String path = file.folder() + "/" + file.name();
        assertThat(folder.resolve("out").resolve(path)).hasBinaryContent(expected);
        assertThat(library.read(path)).isEqualTo(expected);
      }
    }
    for (String empty : EMPTY) {
      assertThat(folder.resolve("out").resolve(empty)).isEmptyDirectory();
    }
  }

  private void run(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void theMirrorIsReadWhereTheMetadataAreScratched() throws Exception {
    byte[] image = image(FILES);
    Arrays.fill(image, 288 * 2048, 289 * 2048, (byte) 0);
    try (UdfLibrary library = new UdfLibrary(written(image))) {
      assertThat(library.read("BDMV/index.bdmv")).isEqualTo(content("index.bdmv", 300));
    }
    BlurayCheck check = BlurayCheck.of(ByteSource.of(image));
    assertThat(check.files()).hasSize(FILES.size());
    assertThat(check.faults().toString())
        .contains("sector 288: descriptor 266 is missing")
        .contains("a scratch on the other copy makes the disc unreadable");
  }

  @Test
  void streamsBeginAtBlocksOfErrorCorrectionInTheOrderGiven() throws Exception {
    BlurayImage layout = new BlurayImage(NAME, EMPTY, FILES, TIME);
    byte[] image = image(FILES);
    assertThat((long) image.length).isEqualTo(layout.sectors() * Sectors.SIZE);
    assertThat(layout.sectors() % 32).isZero();
    long before = 0;
    for (DiscFile file : FILES) {
      long sector = layout.sectorOf(file);
      assertThat(sector).isGreaterThan(before);
      assertThat(sector % (file.name().endsWith(".m2ts") ? 32 : 1)).isZero();
      byte[] there = Arrays.copyOfRange(image, (int) sector * 2048, (int) (sector * 2048 + 100));
      assertThat(content(file.name(), (int) file.length())).startsWith(there);
      before = sector;
    }
    assertThat(faults(image)).isEmpty();
    assertThat(image).isEqualTo(image(FILES));
  }

  @Test
  void everyKindOfDamageIsNamedWithItsSectorAndConsequence() throws Exception {
    assertThat(faults(image -> image[256 * 2048 + 4]++))
        .containsExactly(
            "sector 256: the tag's checksum is wrong; one of the two ways into the disc is closed");
    assertThat(faults(image -> image[17 * 2048 + 5]++))
        .containsExactly(
            "sector 16: BEA01, NSR03, TEA01 do not follow each other before sector 32; the disc is"
                + " not taken for UDF");
    assertThat(faults(image -> image[35 * 2048 + 500]++))
        .anyMatch(s -> s.startsWith("sector 35: the CRC of descriptor 6 is wrong"));
    assertThat(faults(image -> image[64 * 2048 + 28]++)).anyMatch(s -> s.startsWith("sector 64: "));
    assertThat(faults(image -> image[330 * 2048 + 100]++))
        .anyMatch(s -> s.contains("block 10 of the metadata differs from its mirror"));
    byte[] sound = image(FILES);
    assertThat(faults(Arrays.copyOf(sound, sound.length - 2048)))
        .anyMatch(s -> s.contains("not whole blocks of 65536"))
        .anyMatch(s -> s.contains("descriptor 2 is missing"));
  }

  @Test
  void ofAnImageThatIsCutOffTheFilesAreStillFound() throws Exception {
    byte[] image = image(FILES);
    ByteSource half = ByteSource.of(Arrays.copyOf(image, image.length / 2 / 2048 * 2048));
    BlurayCheck check = BlurayCheck.of(half);
    assertThat(check.files()).hasSize(FILES.size());
    assertThat(check.folders()).contains("BDMV/STREAM", "CERTIFICATE/BACKUP");
    assertThat(CutImage.of(half).orElseThrow().wholeBytes())
        .isBetween(image.length - 300 * 2048L, (long) image.length);
    assertThat(CutImage.of(ByteSource.of(image))).isEmpty();
  }

  @Test
  void noDamageMakesTheReaderFail() throws Exception {
    byte[] image = image(FILES.subList(0, 6));
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = image.clone();
      for (int j = 0; j < 8; j++) {
        damaged[16 * 2048 + random.nextInt(320 * 2048)] = (byte) random.nextInt();
      }
      assertThat(faults(damaged)).isNotNull();
    }
  }

  @Test
  void namesThatPlayersCannotReadAreRefused() {
    for (DiscFile file : List.of(file("BDMV", "a b", 1), file("BDMV//X", "a", 1))) {
      assertThatThrownBy(() -> new BlurayImage(NAME, List.of(), List.of(file), TIME))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
