package boxset.graph;

import static boxset.graph.run.Workshop.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boxset.graph.disk.Disk;
import boxset.graph.release.Placement;
import boxset.graph.release.Release;
import boxset.graph.run.Report;
import boxset.graph.run.Workshop;
import boxset.graph.store.Store;
import boxset.graph.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real small disk, where whoever runs the tests may mount one. */
class FullDiskTest {
  private static final int MEGABYTE = 1_000_000;

  @TempDir Path folder;
  private Path disk;
  private Workshop workshop;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()));
    workshop = new Workshop(disk).depth(1);
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", disk.toString());
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void big(Workspace workspace) throws IOException {
    Files.write(workspace.output("big"), new byte[13 * MEGABYTE / 2]);
  }

  /** Half a file, then what the step's own program says of it. */
  private static void program(Workspace workspace) throws StepFailure {
    try {
      big(workspace);
    } catch (IOException e) {
      throw new StepFailure("The encoder stopped.", e);
    }
  }

  private Toy toy(Toy.Act act) {
    Toy toy = new Toy(disk);
    for (int i = 0; i < 5; i++) {
      toy.step("s" + i, Workshop.BENCH, act);
    }
    return toy;
  }

  private void stopsAndGoesOnWhenThereIsRoom(Toy.Act act) throws Exception {
    Toy toy = toy(act);

    Report report = workshop.build(toy);

    assertThat(outcomes(report))
        .matches(
            """
            s0: ran
            s1: ran
            s2: ran
            s3: failed: The disk that holds .*/disk/.boxset is full( \\(.* free\\))?\\. Free some \
            space and run again; everything finished so far is kept\\.
            s4: skipped because of s3\
            """);
    assertThat(disk.resolve(".boxset/scratch")).doesNotExist();
    assertThat(toy.ran()).containsExactly("s0", "s1", "s2", "s3");

    assertThat(run("mount", "-o", "remount,size=60m", disk.toString())).isTrue();
    assertThat(workshop.build(toy).complete()).isTrue();
    assertThat(toy.ran()).containsExactly("s3", "s4");
  }

  @Test
  void aFullDiskStopsTheRunAndTheNextGoesOn() throws Exception {
    stopsAndGoesOnWhenThereIsRoom(FullDiskTest::big);
  }

  @Test
  void aProgramThatFailsOnAFullDiskFailsBecauseOfTheDisk() throws Exception {
    stopsAndGoesOnWhenThereIsRoom(FullDiskTest::program);
  }

  @Test
  void aReleaseOnAnotherDiskThatIsFullKeepsWhatItHad() throws Exception {
    Toy toy = new Toy(folder).step("a", FullDiskTest::big).step("b", FullDiskTest::big);
    toy.step("c", FullDiskTest::big).step("d", FullDiskTest::big);
    List<Placement> placements =
        List.of("a", "b", "c", "d").stream()
            .map(name -> new Placement(name, new Input.Result(new StepId(name), "big")))
            .toList();
    Workshop home = new Workshop(folder).on(Disk.LOCAL);
    Report report = home.build(toy);
    try (Store store = home.open()) {
      assertThatThrownBy(() -> Release.lay(store, report, disk.resolve("site"), placements))
          .isInstanceOf(StoreFailure.class)
          .hasMessageMatching(
              "The disk that holds .*/disk/site is full \\(6\\.5 MB needed, .* free\\)\\. Free"
                  + " some space and run again; everything finished so far is kept\\.");
      assertThat(disk.resolve("site")).isDirectoryNotContaining("glob:**/.boxset-placing");
      assertThat(disk.resolve("site/c")).hasSize(13 * MEGABYTE / 2);
      assertThat(disk.resolve("site/d")).doesNotExist();

      assertThat(run("mount", "-o", "remount,size=60m", disk.toString())).isTrue();
      assertThat(Release.lay(store, report, disk.resolve("site"), placements).placed())
          .containsExactly("d");
    }
  }

  @Test
  void aDiskThatCanOnlyBeReadIsNamed() throws Exception {
    assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();

    assertThatThrownBy(() -> workshop.open())
        .isInstanceOf(StoreFailure.class)
        .hasMessage(
            disk.resolve(".boxset")
                + " is on a disk that can only be read. Work in a folder on a disk that can be"
                + " written, or mount this one for writing.");
  }
}
