package boxset.graph.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.graph.StepFailure;
import boxset.graph.StepId;
import boxset.graph.Toy;
import boxset.graph.disk.Disk;
import boxset.graph.disk.FaultyDisk;
import boxset.graph.run.Report;
import boxset.graph.run.Workshop;
import boxset.graph.store.Contents;
import boxset.graph.store.Store;
import boxset.graph.store.StoreFailure;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseTest {
  @TempDir Path folder;
  private Toy toy;
  private Workshop workshop;
  private Path site;
  private final List<Placement> placements = new ArrayList<>();

  @BeforeEach
  void begin() {
    at(folder);
    toy.step("p1/video").step("p1/list", "p1/video").step("p2/video").step("p2/list", "p2/video");
    place("p1/index.m3u8", "p1/list");
    place("p1/video.{digest}.mp4", "p1/video");
    place("p2/index.m3u8", "p2/list");
    place("p2/video.{digest}.mp4", "p2/video");
  }

  private void at(Path series) {
    toy = new Toy(series);
    workshop = new Workshop(series);
    site = series.resolve("release/site");
  }

  private void place(String path, String step) {
    placements.add(new Placement(path, Toy.out(step)));
  }

  private Release.Laid lay() throws IOException, InterruptedException {
    return lay(FaultyDisk.sound());
  }

  private Release.Laid lay(Disk disk) throws IOException, InterruptedException {
    Report report = workshop.build(toy);
    try (Store store = workshop.on(disk).open()) {
      return Release.lay(store, report, site, placements);
    } finally {
      workshop.on(FaultyDisk.sound());
    }
  }

  /** Every file with its content, a line each. */
  private String tree() throws IOException {
    try (Stream<Path> paths = Files.walk(site)) {
      StringBuilder text = new StringBuilder();
      for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
        text.append(site.relativize(file)).append(": ").append(Files.readString(file)).append('\n');
      }
      return text.toString();
    }
  }

  private static final String FIRST =
      """
      p1/index.m3u8: p1/list(p1/video)
      p1/video.ddc6bf3e0d.mp4: p1/video
      p2/index.m3u8: p2/list(p2/video)
      p2/video.05fd61622a.mp4: p2/video
      """;

  @Test
  void laysResultsOutAsReadOnlyLinksToTheStore() throws Exception {
    Release.Laid laid = lay();

    assertThat(tree()).isEqualTo(FIRST);
    assertThat(laid.placed())
        .containsExactly(
            "p1/video.ddc6bf3e0d.mp4", "p2/video.05fd61622a.mp4", "p1/index.m3u8", "p2/index.m3u8");
    assertThat(laid.kept()).isEmpty();
    Path index = site.resolve("p1/index.m3u8");
    assertThat(Files.getAttribute(index, "unix:nlink")).isEqualTo(2);
    assertThat(Files.getPosixFilePermissions(index))
        .isEqualTo(PosixFilePermissions.fromString("r--r--r--"));
    assertThat(Files.getLastModifiedTime(index))
        .isEqualTo(Contents.time(Contents.digest(index, _ -> {})));
  }

  @Test
  void touchesNothingThatIsRight() throws Exception {
    lay();
    Object before = Files.getAttribute(site.resolve("p1/index.m3u8"), "unix:ctime");

    Release.Laid laid = lay();

    assertThat(laid.placed()).isEmpty();
    assertThat(laid.removed()).isEmpty();
    assertThat(laid.unchanged()).isEqualTo(4);
    assertThat(Files.getAttribute(site.resolve("p1/index.m3u8"), "unix:ctime")).isEqualTo(before);
  }

  @Test
  void replacesWhatChangedAndRemovesWhatItReplaces() throws Exception {
    lay();
    toy.set("p1/video", "crf", "19");

    Release.Laid laid = lay();

    assertThat(laid.placed()).hasSize(2).last().isEqualTo("p1/index.m3u8");
    assertThat(laid.removed()).containsExactly("p1/video.ddc6bf3e0d.mp4");
    assertThat(laid.unchanged()).isEqualTo(2);
    assertThat(tree()).contains("p1/index.m3u8: p1/list(p1/video crf=19)\n");
  }

  @Test
  void removesAPartThatIsNoLongerInThePlanWithItsEmptyFolder() throws Exception {
    lay();
    toy.remove("p2/list").remove("p2/video");
    placements.removeIf(placement -> placement.path().startsWith("p2"));

    Release.Laid laid = lay();

    assertThat(laid.removed()).containsExactly("p2/index.m3u8", "p2/video.05fd61622a.mp4");
    assertThat(site.resolve("p2")).doesNotExist();
    assertThat(site.resolve("p1")).isDirectory();
  }

  @Test
  void aFileThatIsStillNeededStaysAlthoughNothingMakesItAnyMore() throws Exception {
    lay();
    placements.removeLast();
    placements.removeLast();
    Report report = workshop.build(toy);
    try (Store store = workshop.open()) {
      Set<String> stay = Set.of("p2/video.05fd61622a.mp4");
      Release.Laid laid = Release.lay(store, report, site, placements, Set.of(), stay);
      assertThat(laid.removed()).containsExactly("p2/index.m3u8");
      assertThat(tree()).contains("p2/video.05fd61622a.mp4: p2/video");

      assertThat(Release.lay(store, report, site, placements).removed())
          .as("it is known for ours until it goes")
          .containsExactly("p2/video.05fd61622a.mp4");
    }
  }

  @Test
  void aPartWithAFailedStepStaysEntirelyAsItWas() throws Exception {
    lay();
    Toy next = new Toy(folder);
    next.step("p1/video").set("p1/video", "crf", "19");
    next.step(
        "p1/list",
        _ -> {
          throw new StepFailure("no");
        },
        "p1/video");
    next.step("p2/video").set("p2/video", "crf", "19").step("p2/list", "p2/video");
    toy = next;

    Release.Laid laid = lay();

    assertThat(laid.kept()).isEqualTo(Set.of("p1"));
    assertThat(tree())
        .startsWith("p1/index.m3u8: p1/list(p1/video)\np1/video.ddc6bf3e0d.mp4: p1/video\n")
        .contains("p2/index.m3u8: p2/list(p2/video crf=19)\n")
        .doesNotContain("p1/video crf=19");
  }

  @Test
  void aPartThatCouldNotBePlannedStaysAsItWas() throws Exception {
    lay();
    toy.remove("p2/list").remove("p2/video");
    Report report = workshop.build(toy);
    try (Store store = workshop.open()) {
      Release.Laid laid = Release.lay(store, report, site, placements.subList(0, 2), Set.of("p2"));

      assertThat(laid.kept()).isEqualTo(Set.of("p2"));
      assertThat(laid.removed()).isEmpty();
    }
    assertThat(tree()).isEqualTo(FIRST);
  }

  @Test
  void aGroupMayBeOtherThanThePart() throws Exception {
    toy.step(
        "p1/disc",
        _ -> {
          throw new StepFailure("no");
        });
    placements.add(new Placement("p1/disc.iso", Toy.out("p1/disc"), "dvd"));

    Release.Laid laid = lay();

    assertThat(laid.kept()).isEqualTo(Set.of("dvd"));
    assertThat(tree()).isEqualTo(FIRST);
  }

  @Test
  void aFileOfTheUsersInTheWayIsReportedAndLeftAlone() throws Exception {
    Files.createDirectories(site.resolve("p1"));
    Files.writeString(site.resolve("p1/index.m3u8"), "my own");
    Files.writeString(site.resolve("notes.txt"), "my own");

    Release.Laid laid = lay();

    assertThat(laid.obstacles())
        .containsExactly(
            site.resolve("p1/index.m3u8")
                + " is in the way of a file of the release, and is not what Boxset put there. Move"
                + " it away and run again.");
    assertThat(laid.kept()).isEqualTo(Set.of("p1"));
    assertThat(tree())
        .isEqualTo(
            """
            notes.txt: my own
            p1/index.m3u8: my own
            p2/index.m3u8: p2/list(p2/video)
            p2/video.05fd61622a.mp4: p2/video
            """);

    Files.delete(site.resolve("p1/index.m3u8"));
    lay();
    assertThat(tree()).isEqualTo("notes.txt: my own\n" + FIRST);
  }

  @Test
  void aFolderOrALinkInTheWayIsReported() throws Exception {
    Files.createDirectories(site.resolve("p1/index.m3u8"));
    Files.writeString(folder.resolve("mine"), "my own");
    Files.createDirectories(site.resolve("p2"));
    Files.createSymbolicLink(site.resolve("p2/index.m3u8"), folder.resolve("mine"));

    Release.Laid laid = lay();

    assertThat(laid.kept()).isEqualTo(Set.of("p1", "p2"));
    assertThat(laid.obstacles()).hasSize(2);
    assertThat(folder.resolve("mine")).hasContent("my own");
  }

  @Test
  void aFileWithTheRightContentIsAdopted() throws Exception {
    Files.createDirectories(site.resolve("p1"));
    Files.writeString(site.resolve("p1/index.m3u8"), "p1/list(p1/video)");

    Release.Laid laid = lay();

    assertThat(laid.obstacles()).isEmpty();
    assertThat(laid.unchanged()).isEqualTo(1);
    toy.set("p1/video", "crf", "19");
    assertThat(lay().placed()).contains("p1/index.m3u8");
  }

  @Test
  void aReleasedFileThatTheUserEditedIsTheUsers() throws Exception {
    lay();
    Path index = site.resolve("p1/index.m3u8");
    Files.delete(index);
    Files.writeString(index, "my own");
    toy.set("p1/video", "crf", "19");

    assertThat(lay().obstacles()).hasSize(1);
    toy.remove("p1/list").remove("p1/video");
    placements.removeIf(placement -> placement.path().startsWith("p1"));
    Release.Laid laid = lay();

    assertThat(laid.removed()).containsExactly("p1/video.ddc6bf3e0d.mp4");
    assertThat(index).hasContent("my own");
  }

  @Test
  void aFolderIsLaidOutWithAllThatIsInItAndGoesWithIt() throws Exception {
    Toy.Act folders =
        workspace -> {
          Files.writeString(workspace.output("in/one"), "1");
          Files.writeString(workspace.output("in/two"), "2");
          Files.writeString(workspace.output("other/three"), "3");
        };
    toy.step("disc/all", folders);
    StepId step = new StepId("disc/all");
    placements.clear();
    placements.add(Placement.folder("d/FULL/", step, "in/", "disc"));
    placements.add(Placement.emptyFolder("d/EMPTY/", step, "disc"));

    assertThat(lay().placed()).containsExactly("d/FULL/one", "d/FULL/two", "d/EMPTY/");
    assertThat(tree()).isEqualTo("d/FULL/one: 1\nd/FULL/two: 2\n");
    assertThat(site.resolve("d/EMPTY")).isEmptyDirectory();
    assertThat(lay().unchanged()).isEqualTo(3);

    placements.clear();
    assertThat(lay().removed()).containsExactly("d/EMPTY/", "d/FULL/one", "d/FULL/two");
    assertThat(site.resolve("d")).doesNotExist();
  }

  @Test
  void anEmptyFolderInWhichTheUserHasPutSomethingStays() throws Exception {
    placements.add(Placement.emptyFolder("p1/EMPTY/", new StepId("p1/list"), ""));
    lay();
    Files.writeString(site.resolve("p1/EMPTY/mine"), "my own");
    placements.clear();

    assertThat(lay().removed()).doesNotContain("p1/EMPTY/");
    assertThat(site.resolve("p1/EMPTY/mine")).hasContent("my own");
  }

  @Test
  void copiesWhereThereAreNoLinks() throws Exception {
    lay(new FaultyDisk(FaultyDisk.Fault.NO_LINKS, 0));

    assertThat(tree()).isEqualTo(FIRST);
    Path index = site.resolve("p1/index.m3u8");
    assertThat(Files.getAttribute(index, "unix:nlink")).isEqualTo(1);
    assertThat(Files.getPosixFilePermissions(index))
        .isEqualTo(PosixFilePermissions.fromString("r--r--r--"));
    assertThat(lay().unchanged()).isEqualTo(4);
  }

  @Test
  void twoReleasesOfOneStoreDoNotDisturbEachOther() throws Exception {
    lay();
    Path other = folder.resolve("elsewhere");
    try (Store store = workshop.open()) {
      Release.lay(store, workshop.in(store).run(toy.plan()), other, placements.subList(0, 1));
    }
    assertThat(tree()).isEqualTo(FIRST);
    assertThat(other.resolve("p1/index.m3u8")).exists();
    assertThat(lay().removed()).isEmpty();
  }

  @Test
  void aSeriesMovedWithItsReleaseStillKnowsWhatIsItsOwn() throws Exception {
    at(folder.resolve("before"));
    toy.step("p1/video").step("p1/list", "p1/video").step("p2/video").step("p2/list", "p2/video");
    lay();
    Files.move(folder.resolve("before"), folder.resolve("after"));
    at(folder.resolve("after"));
    toy.step("p1/video").set("p1/video", "crf", "19").step("p1/list", "p1/video");
    toy.step("p2/video").step("p2/list", "p2/video");

    Release.Laid laid = lay();

    assertThat(laid.obstacles()).isEmpty();
    assertThat(laid.placed()).hasSize(2);
    assertThat(laid.removed()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultyDisk.Fault.class,
      names = {"KILLED", "FULL", "ONCE_FULL"})
  void aCrashAtAnyChangeLeavesWholeFilesThatFitAndTheNextRunMends(FaultyDisk.Fault fault)
      throws Exception {
    int changes = 0;
    int stride = fault == FaultyDisk.Fault.KILLED ? 1 : 3;
    for (boolean failed = true; failed; changes += stride) {
      at(folder.resolve(fault + "-" + changes));
      toy.step("p1/video").step("p1/list", "p1/video").step("p2/video").step("p2/list", "p2/video");
      lay();
      toy.set("p1/video", "crf", "19").remove("p2/list").remove("p2/video");
      List<Placement> all = List.copyOf(placements);
      placements.removeIf(placement -> placement.path().startsWith("p2"));
      FaultyDisk disk = new FaultyDisk(fault, changes);

      try {
        lay(disk);
      } catch (StoreFailure e) {
        assertThat(e).hasMessageContaining(folder.toString());
      }
      failed = disk.failed();

      assertThat(site.resolve("p1/index.m3u8"))
          .content()
          .matches("p1/list\\(p1/video( crf=19)?\\)");
      boolean isNew = Files.readString(site.resolve("p1/index.m3u8")).contains("crf");
      assertThat(tree())
          .contains(isNew ? ": p1/video crf=19\n" : "p1/video.ddc6bf3e0d.mp4: p1/video\n");

      Release.Laid mended = lay();
      assertThat(mended.obstacles()).isEmpty();
      assertThat(tree().lines())
          .hasSize(2)
          .allMatch(line -> line.contains("p1/video crf=19"))
          .noneMatch(line -> line.startsWith("."));
      assertThat(site.resolve("p2")).doesNotExist();
      assertThat(lay().placed()).isEmpty();
      placements.clear();
      placements.addAll(all);
    }
    assertThat(changes).isGreaterThan(15);
  }

  @Test
  void aDiskThatFillsUpWhileCopyingSaysHowMuchIsNeeded() throws Exception {
    Disk noLinksAndFull =
        new FaultyDisk(FaultyDisk.Fault.NO_LINKS, 0) {
          @Override
          public void copy(Path from, Path to) throws IOException {
            throw new FileSystemException(to.toString(), null, "No space left on device");
          }
        };

    assertThatThrownBy(() -> lay(noLinksAndFull))
        .isInstanceOf(StoreFailure.class)
        .hasMessage(
            "The disk that holds "
                + site
                + " is full (8 bytes needed). Free some space and run again; everything finished so"
                + " far is kept.");
  }

  @Test
  void refusesPathsThatLeadOutOfTheTargetAndTwoFilesAtOnePlace() {
    place("../x", "p1/list");
    assertThatThrownBy(this::lay).isInstanceOf(IllegalArgumentException.class);
    placements.removeLast();
    place("p1/index.m3u8", "p2/list");
    assertThatThrownBy(this::lay)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two different files are placed at p1/index.m3u8");
  }

  @Test
  void oldTimesOfAnUnchangedFileStay() throws Exception {
    lay();
    FileTime before = Files.getLastModifiedTime(site.resolve("p2/index.m3u8"));
    toy.set("p1/video", "crf", "19");
    lay();

    assertThat(Files.getLastModifiedTime(site.resolve("p2/index.m3u8"))).isEqualTo(before);
  }
}
