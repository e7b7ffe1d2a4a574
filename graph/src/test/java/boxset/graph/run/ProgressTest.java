package boxset.graph.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import boxset.graph.Plan;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Toy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private Instant now = Instant.EPOCH;
  private final Progress progress = new Progress(() -> now);

  private static List<Step> steps(double... weights) {
    Toy toy = new Toy(Path.of("/"));
    for (int i = 0; i < weights.length; i++) {
      toy.step("s" + i);
    }
    Plan plan = toy.plan();
    return plan.steps().stream()
        .map(s -> {
          double weight = weights[plan.steps().indexOf(s)];
          return new Step(s.id(), s.subject(), s.title(), s.work(), s.inputs(), s.pool(), weight);
        })
        .toList();
  }

  private static Outcome ran() {
    return new Outcome.Ran(Duration.ZERO);
  }

  @Test
  void goesByTheWeightOfWhatRuns() {
    List<Step> steps = steps(30, 10);
    progress.planned(steps);
    assertThat(progress.fraction()).isZero();
    assertThat(progress.left()).isEmpty();

    progress.started(steps.get(0));
    now = now.plusSeconds(60);
    progress.progress(steps.get(0), 0.5);
    assertThat(progress.fraction()).isEqualTo(15.0 / 40);
    assertThat(progress.left()).contains(Duration.ofSeconds(100));

    progress.ended(steps.get(0), ran());
    now = now.plusSeconds(60);
    assertThat(progress.fraction()).isEqualTo(0.75);
    assertThat(progress.left()).contains(Duration.ofSeconds(40));

    progress.ended(steps.get(1), ran());
    assertThat(progress.fraction()).isEqualTo(1);
    assertThat(progress.left()).contains(Duration.ZERO);
  }

  @Test
  void whatTurnsOutToBeUpToDateOrFailsCountsNoMore() {
    List<Step> steps = steps(10, 10, 60, 20);
    progress.planned(steps);
    progress.started(steps.get(0));
    now = now.plusSeconds(10);
    progress.ended(steps.get(0), ran());
    progress.ended(steps.get(2), new Outcome.Reused());
    assertThat(progress.fraction()).isEqualTo(0.25);

    progress.progress(steps.get(3), 0.5);
    progress.ended(steps.get(3), new Outcome.Failed("no", Optional.empty()));

    assertThat(progress.fraction()).isCloseTo(0.5, within(1e-9));
    assertThat(progress.left()).contains(Duration.ofSeconds(10));
  }

  @Test
  void whatWasNeverExpectedDoesNotCount() {
    List<Step> steps = steps(1, 1);
    progress.planned(steps.subList(0, 1));
    progress.ended(steps.get(1), new Outcome.Reused());

    assertThat(progress.fraction()).isZero();
  }

  @Test
  void isDoneWhenNothingHasToRun() {
    progress.planned(List.of());

    assertThat(progress.fraction()).isEqualTo(1);
    assertThat(progress.left()).contains(Duration.ZERO);
  }

  @Test
  void neverFallsAndNeverPassesOne() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Step> steps = steps(random.doubles(8, 0, 100).toArray());
      Progress each = new Progress(() -> now);
      each.planned(steps);
      double before = 0;
      for (int i = 0; i < 60; i++) {
        Step step = steps.get(random.nextInt(steps.size()));
        switch (random.nextInt(8)) {
          case 0 -> each.ended(step, ran());
          case 1 -> each.ended(step, new Outcome.Skipped(new StepId("x")));
          case 2 -> each.started(step);
          default -> each.progress(step, random.nextDouble());
        }
        now = now.plusMillis(random.nextInt(5000));
        assertThat(each.fraction()).isBetween(before, 1.0);
        assertThat(each.left().orElse(Duration.ZERO)).isGreaterThanOrEqualTo(Duration.ZERO);
        before = each.fraction();
      }
      steps.forEach(step -> each.ended(step, ran()));
      assertThat(each.fraction()).isEqualTo(1);
    }
  }
}
