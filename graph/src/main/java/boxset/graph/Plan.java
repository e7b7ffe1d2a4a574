package boxset.graph;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of a build, each after the steps whose results it reads.
 *
 * @param steps in an order in which they could run one by one
 */
public record Plan(List<Step> steps) {
  public Plan {
    steps = List.copyOf(steps);
    Set<StepId> known = new HashSet<>();
    for (Step step : steps) {
      for (Input input : step.inputs().values()) {
        if (input instanceof Input.Result result && !known.contains(result.step())) {
          throw new IllegalArgumentException(
              step.id() + " reads " + result.step() + ", which no earlier step makes");
        }
      }
      if (!known.add(step.id())) {
        throw new IllegalArgumentException("Two steps are named " + step.id());
      }
    }
  }

  /**
   * The plan as text: each step's id and verb, its settings, and where its inputs come from. It has
   * no digests, and the same plan gives the same text.
   *
   * @param base folder that files of the user's are named from
   */
  public String text(Path base) {
    return PlanText.of(this, base);
  }
}
