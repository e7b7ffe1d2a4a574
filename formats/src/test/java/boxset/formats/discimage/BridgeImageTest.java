package boxset.formats.discimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boxset.formats.bytes.ByteSink;
import boxset.formats.sectors.Sectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeImageTest {
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 2, 3, 4, 5);
  private static final VolumeName NAME = new VolumeName("LONG_WAY", "0123456789ABCDEF");

  @TempDir Path folder;

  private static DiscFile file(String folder, String name, int length) {
    byte[] bytes = new byte[length];
    new Random(name.hashCode()).nextBytes(bytes);
    return new DiscFile(folder, name, length, sink -> sink.write(ByteBuffer.wrap(bytes)));
  }

  private static List<DiscFile> files() {
    List<DiscFile> files = new ArrayList<>();
    files.add(file("VIDEO_TS", "VIDEO_TS.IFO", 20_480));
    files.add(file("VIDEO_TS", "VIDEO_TS.BUP", 20_480));
    for (int set = 1; set <= 30; set++) {
      files.add(file("VIDEO_TS", "VTS_%02d_0.IFO".formatted(set), 2048 * set));
      files.add(file("VIDEO_TS", "VTS_%02d_1.VOB".formatted(set), 100_000 + set));
    }
    files.add(file("EXTRAS", "NOTES.TXT", 17));
    files.add(file("EXTRAS", "EMPTY.TXT", 0));
    return files;
  }

  private Path write(List<DiscFile> files, String name) throws IOException {
    Path image = folder.resolve(name);
    try (FileChannel channel =
        FileChannel.open(image, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      new BridgeImage(NAME, List.of("AUDIO_TS"), files, TIME).writeTo(ByteSink.to(channel));
    }
    return image;
  }

  private String run(String... command) throws Exception {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(path -> Files.isExecutable(Path.of(path, command[0])));
    assumeTrue(installed, "run ./check, or install " + command[0]);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void bothFileSystemsLeadToTheSameBytes() throws Exception {
    List<DiscFile> files = files();
    write(files, "disc.iso");
    for (String system : List.of("Udf", "Iso")) {
      run("7z", "x", "-t" + system, "-o" + system, "disc.iso");
      for (DiscFile file : files) {
        Path expected = folder.resolve("expected");
        try (FileChannel channel =
            FileChannel.open(
                expected,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
          file.content().writeTo(ByteSink.to(channel));
        }
        assertThat(folder.resolve(system).resolve(file.folder()).resolve(file.name()))
            .hasSameBinaryContentAs(expected);
      }
      assertThat(folder.resolve(system).resolve("AUDIO_TS")).isEmptyDirectory();
    }
  }

  @Test
  void theImageIsWholeBlocksOfErrorCorrectionAndItsFilesLieInTheOrderGiven() throws Exception {
    List<DiscFile> files = files();
    BridgeImage image = new BridgeImage(NAME, List.of("AUDIO_TS"), files, TIME);
    Path iso = write(files, "disc.iso");

    assertThat(Files.size(iso)).isEqualTo(image.sectors() * Sectors.SIZE);
    assertThat(image.sectors() % BridgeImage.ECC_BLOCK).isZero();
    assertThat(image.sectorOf(files.getFirst()) % BridgeImage.ECC_BLOCK).isZero();
    long next = image.sectorOf(files.getFirst());
    for (DiscFile file : files) {
      assertThat(image.sectorOf(file)).as(file.name()).isEqualTo(next);
      next += Math.ceilDiv(file.length(), Sectors.SIZE);
    }
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws Exception {
    assertThat(write(files(), "one.iso")).hasSameBinaryContentAs(write(files(), "two.iso"));
  }

  @Test
  void namesThatAnOldPlayerCannotReadAreRefused() {
    for (DiscFile file :
        List.of(
            file("VIDEO_TS", "video_ts.ifo", 1),
            file("VIDEO_TS", "TOO_LONG_A.VOB", 1),
            file("video", "VIDEO_TS.IFO", 1))) {
      assertThatThrownBy(() -> new BridgeImage(NAME, List.of(), List.of(file), TIME))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aFileOfAnotherLengthThanWasSaidIsRefused() {
    DiscFile wrong =
        new DiscFile("VIDEO_TS", "A.VOB", 10, sink -> sink.write(ByteBuffer.allocate(9)));
    assertThatThrownBy(() -> write(List.of(wrong), "disc.iso"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A.VOB is 9 bytes, not 10");
  }

  @Test
  void aVolumeIsNamedByTheTitle() {
    assertThat(VolumeName.of("Çà et là: l’été!", "0123456789ABCDEF").identifier())
        .isEqualTo("CA_ET_LA_L_ETE");
    assertThat(VolumeName.of("長い道", "0123456789ABCDEF").identifier()).isEqualTo("DVD");
  }
}
