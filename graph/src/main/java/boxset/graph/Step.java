package boxset.graph;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One step of a plan.
 *
 * @param subject what fails with it, such as a part's id; empty when it belongs to the whole series
 * @param title what a user reads while it runs: {@code Part 1: picture 00:00:00 to 00:01:00}
 * @param inputs by the name the work knows them by
 * @param weight expected cost in any unit common to the plan, for the time left
 */
public record Step(
    StepId id,
    String subject,
    String title,
    Work work,
    SortedMap<String, Input> inputs,
    Pool pool,
    double weight) {
  public Step {
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
  }

  public Step(
      StepId id,
      String subject,
      String title,
      Work work,
      Map<String, Input> inputs,
      Pool pool,
      double weight) {
    this(id, subject, title, work, new TreeMap<>(inputs), pool, weight);
  }

  /** The input that another step reads to get this step's file of that name. */
  public Input output(String file) {
    return new Input.Result(id, file);
  }
}
