package boxset.graph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import boxset.graph.StepFailure;
import boxset.graph.Toy;
import boxset.graph.disk.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  @TempDir Path folder;
  private Toy toy;

  @BeforeEach
  void begin() throws IOException {
    folder = folder.toRealPath();
    toy = new Toy(folder);
  }

  private Sources sources() throws IOException {
    return sources(folder);
  }

  private static Sources sources(Path base) throws IOException {
    Journal journal = Journal.open(base.resolve("journal"), Disk.LOCAL);
    return new Sources(journal, base, () -> NOW);
  }

  @Test
  void readsAFileOnce() throws Exception {
    Path file = toy.file("x.mov", "hello");
    List<Long> told = new ArrayList<>();
    assertThat(sources().known(file)).isEmpty();

    Sources.Known read = sources().read(file, told::add);

    // printf hello | sha256sum
    assertThat(read.digest().sha256())
        .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    assertThat(read.digest().bytes()).isEqualTo(5);
    assertThat(told).containsExactly(5L);
    assertThat(sources().known(file)).contains(read);
  }

  @Test
  void doesNotTrustAFileWhoseSizeTimeOrInodeChanged() throws Exception {
    Path file = toy.file("x.mov", "hello");
    sources().read(file, _ -> {});
    Instant modified = Files.getLastModifiedTime(file).toInstant();

    toy.file("x.mov", "hello!", modified);
    assertThat(sources().known(file)).isEmpty();

    toy.file("x.mov", "hallo", modified.plusNanos(1000));
    assertThat(sources().known(file)).isEmpty();

    Files.move(toy.file("y.mov", "hallo", modified), file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(sources().known(file)).isEmpty();

    toy.file("x.mov", "hello", modified);
    assertThat(sources().known(file)).isEmpty();
  }

  @Test
  void knowsAFileByAnyNameItIsReachedBy() throws Exception {
    Path file = toy.file("masters/x.mov", "hello");
    sources().read(file, _ -> {});
    Path link = Files.createSymbolicLink(folder.resolve("link.mov"), file);

    assertThat(sources().known(link)).isPresent();
    assertThat(sources().known(folder.resolve("masters/../masters/x.mov"))).isPresent();
  }

  @Test
  void knowsMastersThatWereMovedWithTheirSeries() throws Exception {
    Path before = Files.createDirectory(folder.resolve("before"));
    new Toy(before).file("x.mov", "hello");
    sources(before).read(before.resolve("x.mov"), _ -> {});

    Path after = Files.move(before, folder.resolve("after"));

    assertThat(sources(after).known(after.resolve("x.mov"))).isPresent();
  }

  @Test
  void readsAgainAFileSoFreshThatItsTimeCannotTell() throws Exception {
    Path fresh = toy.file("fresh.mov", "hello", NOW.minusMillis(500));
    Path settled = toy.file("settled.mov", "hello", NOW.minusMillis(2500));
    Path ahead = toy.file("ahead.mov", "hello", NOW.plusSeconds(3600));
    for (Path file : List.of(fresh, settled, ahead)) {
      sources().read(file, _ -> {});
    }

    assertThat(sources().known(fresh)).isEmpty();
    assertThat(sources().known(settled)).isPresent();
    assertThat(sources().known(ahead)).isPresent();
  }

  @Test
  void aFileThatChangesWhileItIsReadIsRefused() throws Exception {
    Path file = toy.file("x.mov", "hello");

    assertThatThrownBy(() -> sources().read(file, _ -> append(file)))
        .isInstanceOf(StepFailure.class)
        .hasMessage(
            "x.mov changed while it was being used. Wait until it has been exported or copied"
                + " completely, then run again.");
    assertThat(sources().known(file)).isEmpty();
  }

  private static void append(Path file) {
    try {
      if (Files.size(file) < 10) {
        Files.writeString(file, " more", StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void namesTheFileThatCannotBeRead() throws Exception {
    Path file = toy.file("x.mov", "hello");
    assertThatThrownBy(() -> sources().known(folder.resolve("y.mov")))
        .isInstanceOf(StepFailure.class)
        .hasMessage("y.mov is not there. Put the file back, or correct its path.");
    assertThatThrownBy(() -> sources().known(file.resolve("y.mov")))
        .isInstanceOf(StepFailure.class)
        .hasMessage("x.mov/y.mov is not there. Put the file back, or correct its path.");
    assertThatThrownBy(() -> sources().known(folder))
        .isInstanceOf(StepFailure.class)
        .hasMessageEndingWith(" is a folder, not a file.");

    assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
    assertThat(file.toFile().setReadable(false)).isTrue();
    assertThatThrownBy(() -> sources().read(file, _ -> {}))
        .isInstanceOf(StepFailure.class)
        .hasMessage("x.mov cannot be read: permission denied. Allow reading it.");
  }

  @Test
  void readsEveryByteOfALongFile() throws Exception {
    Path file = folder.resolve("long.mov");
    byte[] content = new byte[(1 << 18) * 3 + 17];
    new Random(1).nextBytes(content);
    Files.write(file, content);
    List<Long> told = new ArrayList<>();

    Sources.Known read = sources().read(file, told::add);

    assertThat(read.digest().sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(told).isSorted().endsWith((long) content.length).hasSizeGreaterThan(3);
  }
}
