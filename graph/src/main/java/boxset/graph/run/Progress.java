package boxset.graph.run;

import boxset.graph.Step;
import boxset.graph.StepId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a build is, by the weight of what really has to run: a step that turns out to be up to
 * date, fails or is skipped counts as if it had never been expected.
 */
public final class Progress implements Listener {
  private static final double ENOUGH_TO_TELL = 0.01;

  private final InstantSource clock;
  private final Map<StepId, Double> weights = new HashMap<>();
  private final Map<StepId, Double> fractions = new HashMap<>();
  private double expected;
  private double done;
  private double shown;
  private @Nullable Instant start;

  public Progress(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void planned(List<Step> steps) {
    for (Step step : steps) {
      weights.put(step.id(), step.weight());
      expected += step.weight();
    }
  }

  @Override
  public synchronized void started(Step step) {
    if (start == null) {
      start = clock.instant();
    }
  }

  @Override
  public synchronized void progress(Step step, double fraction) {
    at(step, fraction);
  }

  @Override
  public synchronized void ended(Step step, Outcome outcome) {
    Double weight = weights.get(step.id());
    if (weight == null) {
      return;
    }
    if (outcome instanceof Outcome.Ran) {
      at(step, 1);
    } else {
      at(step, 0);
      expected -= weight;
    }
    weights.remove(step.id());
  }

  private void at(Step step, double fraction) {
    Double weight = weights.get(step.id());
    if (weight != null) {
      Double before = fractions.put(step.id(), fraction);
      done += weight * (fraction - (before == null ? 0 : before));
    }
  }

  /** 0 to 1, never falling; 1 when nothing has to run. */
  public synchronized double fraction() {
    double now = weights.isEmpty() ? 1 : expected <= 0 ? 0 : Math.clamp(done / expected, 0, 1);
    shown = Math.max(shown, now);
    return shown;
  }

  /** Time left at the pace since the first step started; empty until there is a pace. */
  public synchronized Optional<Duration> left() {
    if (weights.isEmpty()) {
      return Optional.of(Duration.ZERO);
    }
    if (start == null || done < ENOUGH_TO_TELL * expected || done <= 0) {
      return Optional.empty();
    }
    double elapsedMillis = Duration.between(start, clock.instant()).toMillis();
    double left = elapsedMillis * Math.max(0, expected - done) / done;
    return Optional.of(Duration.ofMillis(Math.round(left)));
  }
}
