package boxset.graph.store;

import static boxset.graph.run.Workshop.content;
import static boxset.graph.run.Workshop.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import boxset.graph.Toy;
import boxset.graph.disk.Disk;
import boxset.graph.disk.FaultyDisk;
import boxset.graph.run.Report;
import boxset.graph.run.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreTest {
  @TempDir Path folder;
  private Toy toy;
  private Workshop workshop;

  @BeforeEach
  void begin() {
    toy = new Toy(folder);
    workshop = new Workshop(folder);
    toy.file("x.mov", "x");
    toy.step("a", "x.mov").step("b", "a");
  }

  private Path stored(String content) throws IOException {
    try (Stream<Path> files = Files.walk(workshop.store().resolve("results"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file).equals(content)) {
          return file;
        }
      }
    }
    throw new AssertionError("Nothing in the store holds " + content);
  }

  private static void unlock(Path file) {
    assertThat(file.toFile().setWritable(true)).isTrue();
  }

  @Test
  void resultsAreReadOnlyAndTheirTimesFollowFromTheirContent() throws Exception {
    workshop.build(toy);

    Path a = stored("a(x)");
    assertThat(Files.getPosixFilePermissions(a))
        .isEqualTo(PosixFilePermissions.fromString("r--r--r--"));
    assertThat(Files.getLastModifiedTime(a))
        .isEqualTo(Contents.time(Contents.digest(a, _ -> {})))
        .isBetween(
            FileTime.from(Instant.parse("2000-01-01T00:00:00Z")),
            FileTime.from(Instant.parse("2017-01-06T00:00:00Z")));
    assertThat(Files.getLastModifiedTime(a))
        .isNotEqualTo(Files.getLastModifiedTime(stored("b(a(x))")));
  }

  private interface Damage {
    void to(Path file) throws IOException;
  }

  private void healsAfter(Damage damage, String explanation) throws Exception {
    workshop.build(toy);
    toy.ran();
    damage.to(stored("a(x)"));
    assertThat(workshop.preview(toy)).startsWith("a: " + explanation);

    Report report = workshop.build(toy);

    assertThat(toy.ran()).containsExactly("a");
    assertThat(outcomes(report)).isEqualTo("a: ran\nb: reused");
    assertThat(content(report, "a")).isEqualTo("a(x)");
    assertThat(workshop.preview(toy)).isEqualTo("a: up to date\nb: up to date");
  }

  @Test
  void makesAnewAFileThatWasDeleted() throws Exception {
    healsAfter(Files::delete, "stored result was damaged: out is missing");
  }

  @Test
  void makesAnewAFileThatWasCutShort() throws Exception {
    healsAfter(
        file -> {
          unlock(file);
          Files.writeString(file, "a");
        },
        "stored result was damaged: out does not have its size");
  }

  @Test
  void makesAnewAFileThatWasEditedToTheSameSize() throws Exception {
    healsAfter(
        file -> {
          unlock(file);
          Files.writeString(file, "a(y)");
        },
        "stored result was damaged: out has been changed");
  }

  @Test
  void makesAnewAResultWithoutAManifest() throws Exception {
    healsAfter(
        file -> Files.delete(file.resolve("../../manifest").normalize()),
        "stored result was damaged: its description is missing");
  }

  @Test
  void makesAnewAResultWithABrokenManifest() throws Exception {
    healsAfter(
        file -> Files.writeString(file.resolve("../../manifest").normalize(), "boxset result 1\n"),
        "stored result was damaged: its description is unreadable");
  }

  @Test
  void makesAnewAResultWhoseFolderIsGone() throws Exception {
    healsAfter(
        file -> Tree.delete(Disk.LOCAL, file.resolve("../..").normalize()),
        "stored result was damaged: it is missing");
  }

  @Test
  void aFileThatWasOnlyTouchedIsWhole() throws Exception {
    workshop.build(toy);
    toy.ran();
    Path a = stored("a(x)");
    FileTime right = Files.getLastModifiedTime(a);
    Files.setLastModifiedTime(a, FileTime.fromMillis(0));

    workshop.build(toy);

    assertThat(toy.ran()).isEmpty();
    assertThat(Files.getLastModifiedTime(a)).isEqualTo(right);
  }

  @Test
  void whatAKilledRunLeftIsRemovedAtTheNextStart() throws Exception {
    Path left = workshop.store().resolve("scratch/17-1/result/files");
    Files.createDirectories(left);
    Files.writeString(left.resolve("half.mp4"), "half");

    workshop.open().close();

    assertThat(workshop.store().resolve("scratch")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultyDisk.Fault.class,
      names = {"KILLED", "FULL", "ONCE_FULL"})
  void afterAFailureAtAnyChangeTheStoreIsWholeAndTheNextRunGoesOn(FaultyDisk.Fault fault)
      throws Exception {
    int changes = 0;
    int stride = fault == FaultyDisk.Fault.KILLED ? 1 : 3;
    for (boolean failed = true; failed; changes += stride) {
      Path series = Files.createDirectory(folder.resolve(fault + "-" + changes));
      Toy each = new Toy(series);
      each.file("x.mov", "x");
      each.step("a", "x.mov").step("b", "a").step("c", "a");
      FaultyDisk disk = new FaultyDisk(fault, changes);
      try {
        Report report = new Workshop(series).on(disk).build(each);
        if (report.complete()) {
          assertThat(content(report, "c")).isEqualTo("c(a(x))");
        } else {
          assertThat(outcomes(report))
              .contains(fault == FaultyDisk.Fault.KILLED ? "Killed" : "is full");
        }
      } catch (StoreFailure e) {
        assertThat(e).hasMessageContaining(series.toString());
      }
      failed = disk.failed();
      List<String> before = each.ran();

      Report report = new Workshop(series).build(each);

      assertThat(report.complete()).isTrue();
      assertThat(content(report, "b")).isEqualTo("b(a(x))");
      assertThat(content(report, "c")).isEqualTo("c(a(x))");
      assertThat(each.ran().size() + before.size()).isBetween(3, 6);
      assertThat(series.resolve(".boxset/scratch")).doesNotExist();
      assertThat(new Workshop(series).preview(each))
          .isEqualTo("a: up to date\nb: up to date\nc: up to date");
    }
    assertThat(changes).isGreaterThan(20);
  }

  @Test
  void cleaningRemovesWhatNoPlanRefersTo() throws Exception {
    workshop.build(toy);
    workshop.build(toy.set("b", "crf", "19"));
    Path old = stored("b(a(x))");
    Path live = stored("b crf=19(a(x))");
    try (Store store = workshop.open()) {
      Store.Cleaned cleaned = workshop.in(store).clean(List.of(toy.plan()));

      assertThat(cleaned.results()).isEqualTo(1);
      assertThat(cleaned.bytes()).isGreaterThan("b(a(x))".length());
    }
    assertThat(old).doesNotExist();
    assertThat(live).exists();
    toy.ran();
    workshop.build(toy);
    assertThat(toy.ran()).isEmpty();
  }

  @Test
  void cleaningKeepsWhatAnyOfThePlansRefersTo() throws Exception {
    var proof = toy.plan();
    workshop.build(proof);
    var release = toy.set("a", "size", "full").plan();
    workshop.build(release);
    try (Store store = workshop.open()) {
      assertThat(workshop.in(store).clean(List.of(proof, release)))
          .isEqualTo(new Store.Cleaned(0, 0));
    }
    toy.ran();
    workshop.build(proof);
    workshop.build(release);
    assertThat(toy.ran()).isEmpty();
  }

  @Test
  void cleaningKeepsTheLatestResultOfAStepThatIsNotMadeYet() throws Exception {
    workshop.build(toy);
    toy.set("a", "size", "full");
    try (Store store = workshop.open()) {
      assertThat(workshop.in(store).clean(List.of(toy.plan())).results()).isZero();
    }
    assertThat(workshop.preview(toy)).startsWith("a: setting size is new: full");
  }

  @Test
  void aReadOnlyFolderIsNamed() throws Exception {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
    assertThat(folder.toFile().setWritable(false)).isTrue();

    assertThatThrownBy(() -> workshop.open())
        .isInstanceOf(StoreFailure.class)
        .hasMessage(
            workshop.store()
                + " cannot be written: permission denied. Allow writing to it, or work in a"
                + " folder of your own.");
  }

  @Test
  void aFileInTheStoresPlaceIsNamed() throws Exception {
    Files.writeString(workshop.store(), "my own");

    assertThatThrownBy(() -> workshop.open())
        .isInstanceOf(StoreFailure.class)
        .hasMessage(
            workshop.store() + " is a file where a folder is needed. Move it away and run again.");
  }

  @Test
  void aStoreOfAnotherVersionIsLeftAlone() throws Exception {
    workshop.open().close();
    Files.writeString(workshop.store().resolve("format"), "boxset store 2\n");

    assertThatThrownBy(() -> workshop.open())
        .isInstanceOf(StoreFailure.class)
        .hasMessage(
            workshop.store().toRealPath()
                + " was made by another version of Boxset. Use that version, or move the folder"
                + " away to make everything anew.");
  }
}
