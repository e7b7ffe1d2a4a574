package boxset.editions.disc;

import java.util.ArrayList;
import java.util.List;

/**
 * The qualities that a kind of disc can have.
 *
 * @param steps from the best, the lowest number, to the worst that is bearable: few, so that a
 *     small change of the series seldom changes it
 * @param good a larger disc is worth it when a smaller one would look worse than this
 * @param acceptable another disc is worth it when fewer would look worse than this
 */
public record QualityScale(List<Integer> steps, int good, int acceptable) {
  /** Percent from one to the next. */
  private static final int STEP_PERCENT = 4;

  /** Keeps the order. */
  public QualityScale {
    steps = List.copyOf(steps);
  }

  /** Qualities from the best to the worst, {@value #STEP_PERCENT} percent apart. */
  public static QualityScale between(int best, int worst, int good, int acceptable) {
    List<Integer> steps = new ArrayList<>();
    for (int step = best; step <= worst; step += Math.ceilDiv(step * STEP_PERCENT, 100)) {
      steps.add(step);
    }
    return new QualityScale(steps, good, acceptable);
  }

  int worst() {
    return steps.getLast();
  }
}
