package boxset.graph.run;

import static org.assertj.core.api.Assertions.assertThat;

import boxset.graph.Toy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
  @TempDir Path folder;
  private Toy toy;
  private Workshop workshop;

  @BeforeEach
  void begin() {
    toy = new Toy(folder);
    workshop = new Workshop(folder);
    toy.file("masters/part1.mov", "x");
    toy.step("a", "masters/part1.mov").set("a", "crf", "21").step("b", "a").step("c", "b");
  }

  private String why() throws Exception {
    return workshop.preview(toy);
  }

  @Test
  void beforeTheFirstRunTheMasterHasToBeRead() throws Exception {
    assertThat(why())
        .isEqualTo(
            """
            a: depends on masters/part1.mov, which has to be read first
            b: depends on a, which runs first
            c: depends on b, which runs first\
            """);
    assertThat(toy.ran()).isEmpty();
  }

  @Test
  void saysWhileRunningWhyEachStepRuns() throws Exception {
    workshop.build(toy);
    assertThat(workshop.heard)
        .containsSubsequence("reading part1.mov 0/1", "reading part1.mov 1/1")
        .containsSubsequence(
            "planned [a, b, c]",
            "a: never made before",
            "started a",
            "ended a ran",
            "b: never made before",
            "started b",
            "ended b ran",
            "c: never made before");
  }

  @Test
  void namesTheSettingThatChanged() throws Exception {
    workshop.build(toy);
    toy.set("a", "crf", "19").set("a", "preset", "slow");

    assertThat(why())
        .startsWith("a: setting crf changed from 21 to 19; setting preset is new: slow\n");

    workshop.build(toy);
    assertThat(workshop.heard).contains("b: input `a` changed: out of a");
    toy.set("a", "crf", "21");
    assertThat(why()).startsWith("a: setting crf changed from 19 to 21\n");
  }

  @Test
  void namesTheSettingThatIsGone() throws Exception {
    Toy before = new Toy(folder).step("a").set("a", "crf", "21");
    workshop.build(before);

    assertThat(workshop.preview(new Toy(folder).step("a")))
        .isEqualTo("a: setting crf is gone, was 21");
  }

  @Test
  void namesTheFileThatChanged() throws Exception {
    workshop.build(toy);
    toy.file("masters/part1.mov", "new cut");
    assertThat(why()).startsWith("a: depends on masters/part1.mov, which has to be read first\n");

    workshop.build(toy);

    assertThat(workshop.heard).contains("a: input `masters/part1.mov` changed: masters/part1.mov");
  }

  @Test
  void namesInputsThatCameAndWent() throws Exception {
    workshop.build(new Toy(folder).step("a").step("b").step("c", "a"));

    assertThat(workshop.preview(new Toy(folder).step("a").step("b").step("c", "b")))
        .endsWith("c: input `a` is gone; input `b` is new: out of b");
  }

  @Test
  void namesTheLogicThatChanged() throws Exception {
    workshop.build(toy);

    assertThat(workshop.preview(toy.logic("a", 4))).startsWith("a: logic 1 -> 4\n");
  }

  @Test
  void aMasterThatWasOnlyTouchedIsReadAndThenNothingRuns() throws Exception {
    workshop.build(toy);
    toy.ran();
    toy.file("masters/part1.mov", "x", Instant.parse("2021-01-01T00:00:00Z"));

    workshop.build(toy);

    assertThat(toy.ran()).isEmpty();
    assertThat(workshop.heard).contains("reading part1.mov 1/1", "a: up to date");
    workshop.build(toy);
    assertThat(workshop.heard).noneMatch(line -> line.startsWith("reading"));
  }

  @Test
  void saysWhatCannotRun() throws Exception {
    Files.delete(folder.resolve("masters/part1.mov"));

    assertThat(why())
        .startsWith(
            "a: cannot run: masters/part1.mov is not there. Put the file back, or correct its"
                + " path.\nb: depends on a");
  }
}
