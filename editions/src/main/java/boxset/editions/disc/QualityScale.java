package boxset.editions.disc;

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
  /** Keeps the order. */
  public QualityScale {
    steps = List.copyOf(steps);
  }

  int worst() {
    return steps.getLast();
  }
}
