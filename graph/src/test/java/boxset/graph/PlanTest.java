package boxset.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  private static final Path FOLDER = Path.of("/series");

  @Test
  void printsAsText() {
    Toy toy = new Toy(FOLDER);
    toy.step("p1/probe", "masters/part1.mov")
        .step("p1/picture", "p1/probe", "masters/part1.mov")
        .set("p1/picture", "crf", "21")
        .set("p1/picture", "note", "two\nlines\\")
        .step("p1/other", "../elsewhere/x.mov");

    assertThat(toy.plan().text(FOLDER))
        .isEqualTo(
            """
            p1/probe  concatenate
              name               p1/probe
              masters/part1.mov  <- masters/part1.mov
            p1/picture  concatenate
              crf                21
              name               p1/picture
              note               two\\nlines\\\\
              masters/part1.mov  <- masters/part1.mov
              p1/probe           <- p1/probe : out
            p1/other  concatenate
              name                p1/other
              ../elsewhere/x.mov  <- /series/../elsewhere/x.mov
            """);
  }

  @Test
  void cutsLongValuesShort() {
    Toy toy = new Toy(FOLDER).step("a").set("a", "page", "x".repeat(5000));

    assertThat(toy.plan().text(FOLDER))
        .contains("  page  " + "x".repeat(100) + "… (5000 characters)\n");
  }

  @Test
  void refusesStepsOutOfOrderAndTwoOfOneName() {
    Toy toy = new Toy(FOLDER).step("b", "a").step("a");
    assertThatThrownBy(toy::plan).hasMessage("b reads a, which no earlier step makes");

    List<Step> twice = new Toy(FOLDER).step("a").plan().steps();
    assertThatThrownBy(() -> new Plan(List.of(twice.getFirst(), twice.getFirst())))
        .hasMessage("Two steps are named a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "p1/..", "a/../b", ".hidden", "p1//x", "/p1", "p1/", "a b", "a~b"})
  void refusesStepIdsThatCannotNameAFile(String id) {
    assertThatThrownBy(() -> new StepId(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p1", "p1/picture/0003", "größe/x_y-z.mp4", "第一部/a"})
  void takesReadableStepIds(String id) {
    assertThat(new StepId(id)).hasToString(id);
  }
}
