package boxset.graph.run;

import static boxset.graph.run.Workshop.BENCH;
import static boxset.graph.run.Workshop.content;
import static boxset.graph.run.Workshop.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepFailure;
import boxset.graph.StepId;
import boxset.graph.Toy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
  @TempDir Path folder;
  private Toy toy;
  private Workshop workshop;

  @BeforeEach
  void begin() {
    toy = new Toy(folder);
    workshop = new Workshop(folder);
  }

  @Test
  void makesEachStepFromTheResultsOfTheOthers() throws Exception {
    toy.file("x.mov", "x");
    toy.step("a", "x.mov").step("b", "a").step("c", "a", "b");

    Report report = workshop.build(toy);

    assertThat(content(report, "c")).isEqualTo("c(a(x),b(a(x)))");
    assertThat(report.complete()).isTrue();
    assertThat(toy.ran()).containsExactly("a", "b", "c");
  }

  @Test
  void runsNothingTwice() throws Exception {
    toy.file("x.mov", "x");
    toy.step("a", "x.mov").step("b", "a");
    workshop.build(toy);
    toy.ran();

    Report again = workshop.build(toy);

    assertThat(toy.ran()).isEmpty();
    assertThat(outcomes(again)).isEqualTo("a: reused\nb: reused");
    assertThat(content(again, "b")).isEqualTo("b(a(x))");
    assertThat(workshop.heard)
        .containsExactly(
            "planned []", "a: up to date", "ended a reused", "b: up to date", "ended b reused");
  }

  @Test
  void runsWhatAChangedSettingReaches() throws Exception {
    toy.step("a").step("b", "a").step("c");
    workshop.build(toy);
    toy.ran();

    workshop.build(toy.set("a", "crf", "19"));

    assertThat(toy.ran()).containsExactly("a", "b");
  }

  @Test
  void stopsWhereAChangedStepGivesTheSameBytes() throws Exception {
    toy.step("a").step("b", "a");
    workshop.build(toy);
    toy.ran();

    Report report = workshop.build(toy.logic("a", 2));

    assertThat(toy.ran()).containsExactly("a");
    assertThat(outcomes(report)).isEqualTo("a: ran\nb: reused");
    assertThat(workshop.heard.getFirst()).isEqualTo("planned [a, b]");
  }

  @Test
  void finishesOnePartBeforeTheNextOnAnEmptyBench() throws Exception {
    for (int part = 1; part <= 3; part++) {
      toy.step("p" + part + "/first", BENCH, Toy.Act.USUAL);
      toy.step("p" + part + "/second", BENCH, Toy.Act.USUAL, "p" + part + "/first");
    }

    workshop.depth(1).build(toy);

    assertThat(toy.ran())
        .containsExactly("p1/first", "p1/second", "p2/first", "p2/second", "p3/first", "p3/second");
  }

  @Test
  void neverRunsMoreOfAPoolThanItIsDeep() throws Exception {
    List<Integer> running = Collections.synchronizedList(new ArrayList<>());
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    CyclicBarrier pairs = new CyclicBarrier(2);
    for (int i = 0; i < 8; i++) {
      toy.step(
          "s" + i,
          BENCH,
          _ -> {
            running.add(1);
            seen.add(running.size());
            meet(pairs);
            running.removeLast();
            meet(pairs);
          });
    }

    workshop.depth(2).build(toy);

    assertThat(seen).hasSize(8).allMatch(n -> n <= 2).contains(2);
  }

  private static void meet(CyclicBarrier barrier) throws InterruptedException {
    try {
      barrier.await();
    } catch (BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFailureTakesOnlyItsDependentsWithIt() throws Exception {
    toy.step(
            "p1/a",
            _ -> {
              throw new StepFailure("Part 1 has no sound.");
            })
        .step("p1/b", "p1/a")
        .step("p1/c", "p1/b")
        .step("p2/a")
        .step("p2/b", "p2/a");

    Report report = workshop.build(toy);

    assertThat(outcomes(report))
        .isEqualTo(
            """
            p1/a: failed: Part 1 has no sound.
            p1/b: skipped because of p1/a
            p1/c: skipped because of p1/a
            p2/a: ran
            p2/b: ran\
            """);
    assertThat(report.failedSubjects()).containsExactly("p1");
    assertThat(report.file(Toy.out("p1/a"))).isEmpty();
  }

  @Test
  void afterAFailureTheNextRunGoesOn() throws Exception {
    boolean[] broken = {true};
    toy.step("a")
        .step(
            "b",
            _ -> {
              if (broken[0]) {
                throw new StepFailure("Not today.");
              }
            },
            "a");
    workshop.build(toy);
    toy.ran();
    broken[0] = false;

    Report report = workshop.build(toy);

    assertThat(toy.ran()).containsExactly("b");
    assertThat(report.complete()).isTrue();
  }

  @Test
  void aFaultOfOursIsAFailureWithALogAndStopsNoOther() throws Exception {
    toy.step(
            "a",
            _ -> {
              throw new IllegalStateException("impossible");
            })
        .step(
            "b",
            _ -> {
              throw new OutOfMemoryError("too much");
            })
        .step("c");

    Report report = workshop.build(toy);

    assertThat(outcomes(report))
        .isEqualTo(
            """
            a: failed: A fault of Boxset's own, not of your files. Please report it with .boxset/logs/a.log.
            b: failed: A fault of Boxset's own, not of your files. Please report it with .boxset/logs/b.log.
            c: ran\
            """);
    assertThat(folder.resolve(".boxset/logs/a.log"))
        .content()
        .contains("IllegalStateException: impossible", "BuildTest");
    assertThat(folder.resolve(".boxset/logs/b.log")).content().contains("too much");
  }

  @Test
  void theLogOfAFailedStepStaysAndIsNamed() throws Exception {
    toy.step(
        "p1/a",
        workspace -> {
          Files.writeString(workspace.log(), "codec not found\n");
          throw new StepFailure("The master cannot be decoded.");
        });

    Report report = workshop.build(toy);

    Path log = folder.resolve(".boxset/logs/p1~a.log");
    assertThat(report.outcomes().get(new StepId("p1/a")))
        .isEqualTo(
            new Outcome.Failed("The master cannot be decoded.", Optional.of(log.toRealPath())));
    assertThat(log).hasContent("codec not found");
  }

  @Test
  void theLogOfAStepThatRanIsGone() throws Exception {
    toy.step("a", workspace -> Files.writeString(workspace.log(), "frame=1\n"));

    workshop.build(toy);

    assertThat(folder.resolve(".boxset/logs")).isEmptyDirectory();
  }

  @Test
  void refusesWhatIsNotExactlyTheOutputsThatWereAskedFor() throws Exception {
    toy.step("unwritten", workspace -> workspace.output("missing"))
        .step(
            "unasked",
            workspace -> Files.writeString(workspace.output("out").resolveSibling("more"), "x"))
        .step("folder", workspace -> Files.createDirectory(workspace.output("dir")))
        .step("up", workspace -> workspace.output("../../x"))
        .step("absolute", workspace -> workspace.output("/tmp/x"))
        .step("empty", workspace -> workspace.output("a//b"))
        .step("input", workspace -> workspace.input("nobody"));

    Report report = workshop.build(toy);

    assertThat(report.outcomes().values())
        .allSatisfy(outcome ->
            assertThat(Workshop.text(outcome)).startsWith("failed: A fault of Boxset's own"));
    assertThat(folder.resolve(".boxset/logs/unwritten.log"))
        .content()
        .contains("did not write its output missing");
    assertThat(folder.resolve(".boxset/logs/unasked.log")).content().contains("wrote more");
    assertThat(folder.resolve(".boxset/results")).doesNotExist();
  }

  @Test
  void aMissingFileFailsTheStepsThatReadIt() throws Exception {
    toy.file("masters/x.mov", "x");
    toy.step("a", "masters/y.mov").step("b", "masters/x.mov").step("c", "a");

    Report report = workshop.build(toy);

    assertThat(outcomes(report))
        .isEqualTo(
            """
            a: failed: masters/y.mov is not there. Put the file back, or correct its path.
            b: ran
            c: skipped because of a\
            """);
  }

  @Test
  void aFolderIsNotAFile() throws Exception {
    Files.createDirectory(folder.resolve("x.mov"));

    Report report = workshop.build(toy.step("a", "x.mov"));

    assertThat(outcomes(report)).isEqualTo("a: failed: x.mov is a folder, not a file.");
  }

  @Test
  void aMasterThatChangesWhileItIsUsedFailsTheStep() throws Exception {
    toy.file("x.mov", "before");
    toy.step("a", _ -> Files.writeString(folder.resolve("x.mov"), "after, longer"), "x.mov")
        .step("b");

    Report report = workshop.build(toy);

    assertThat(outcomes(report))
        .isEqualTo(
            """
            a: failed: x.mov changed while it was being used. Wait until it has been exported or \
            copied completely, then run again.
            b: ran\
            """);
  }

  @Test
  void sameWorkUnderTwoNamesRunsOnce() throws Exception {
    toy.step("a", BENCH, Toy.Act.USUAL).step("b", BENCH, Toy.Act.USUAL);
    var a = toy.plan().steps().get(0);
    var twin = new Step(new StepId("twin"), "", "Twin", a.work(), a.inputs(), a.pool(), a.weight());

    Report report = workshop.build(new Plan(List.of(a, twin)));

    assertThat(outcomes(report)).isEqualTo("a: ran\ntwin: reused");
    assertThat(toy.ran()).containsExactly("a");
  }

  @Test
  void aStepMayReadSeveralFilesOfOneStepAndUseItsScratch() throws Exception {
    toy.step(
        "a",
        workspace -> {
          Path rough = workspace.scratch().resolve("rough");
          Files.writeString(rough, "rung");
          Files.copy(rough, workspace.output("rungs/1080p.mp4"));
          Files.copy(rough, workspace.output("rungs/540p.mp4"));
        });

    Report report = workshop.build(toy);

    assertThat(report.results().values().iterator().next().files().keySet())
        .containsExactly("out", "rungs/1080p.mp4", "rungs/540p.mp4");
    assertThat(folder.resolve(".boxset/scratch")).doesNotExist();
  }

  @Test
  void stoppingInterruptsWhatRunsWaitsForItAndLeavesNothing() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch cleaned = new CountDownLatch(1);
    toy.step(
            "slow",
            workspace -> {
              Files.writeString(workspace.scratch().resolve("half"), "half");
              started.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                cleaned.countDown();
              }
            })
        .step("after", "slow");
    Thread build =
        Thread.ofPlatform()
            .unstarted(() ->
                assertThatThrownBy(() -> workshop.build(toy))
                    .isInstanceOf(InterruptedException.class));
    List<Throwable> wrong = new ArrayList<>();
    build.setUncaughtExceptionHandler((_, e) -> wrong.add(e));
    build.start();
    started.await();

    build.interrupt();
    build.join();

    assertThat(wrong).isEmpty();
    assertThat(cleaned.getCount()).isZero();
    assertThat(toy.ran()).containsExactly("slow");
    assertThat(folder.resolve(".boxset/scratch")).doesNotExist();
    assertThat(folder.resolve(".boxset/results")).doesNotExist();
  }

  @Test
  void aPoolWithoutADepthIsRefusedBeforeAnythingRuns() {
    toy.step("a").step("b", new Pool("nowhere"), Toy.Act.USUAL);

    assertThatThrownBy(() -> workshop.build(toy))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No depth for the pool nowhere");
    assertThat(toy.ran()).isEmpty();
  }

  @Test
  void readingAnOutputThatNobodyMakesIsAFaultOfOurs() throws Exception {
    toy.step("a");
    var b =
        new Step(
            new StepId("b"),
            "",
            "B",
            toy.plan().steps().getFirst().work(),
            Map.of("in", new Input.Result(new StepId("a"), "nothing")),
            Pool.FREE,
            1);

    Report report = workshop.build(new Plan(List.of(toy.plan().steps().getFirst(), b)));

    assertThat(outcomes(report)).startsWith("a: ran\nb: failed: A fault of Boxset's own");
  }

  @Test
  void anInputsDigestIsThatOfItsContent() throws Exception {
    toy.file("x.mov", "x");
    toy.step(
        "a",
        workspace ->
            Files.writeString(
                workspace.output("digest"), workspace.inputDigest("x.mov").abbreviated()),
        "x.mov");

    Report report = workshop.build(toy);

    assertThat(report.file(new Input.Result(new StepId("a"), "digest")))
        .get()
        .satisfies(file -> assertThat(file).hasContent("2d711642b7"));
  }

  @Test
  void aWorkMayLinkAnInputWithoutHandingTheUsersFileOver()
      throws IOException, InterruptedException {
    Path master = toy.file("x.mov", "x");
    toy.step(
        "a",
        workspace -> Files.createLink(workspace.output("same"), workspace.input("x.mov")),
        "x.mov");

    Report report = workshop.build(toy);

    assertThat(report.complete()).isTrue();
    assertThat(Files.getAttribute(master, "unix:nlink")).isEqualTo(1);
    assertThat(Files.getLastModifiedTime(master).toString()).isEqualTo("2020-01-01T00:00:00Z");
    assertThat(Files.getPosixFilePermissions(master)).contains(PosixFilePermission.OWNER_WRITE);
  }
}
