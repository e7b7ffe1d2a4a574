package boxset.graph.run;

import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.store.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How every step of a plan ended.
 *
 * @param outcomes in the plan's order
 * @param results of the steps that ran or were reused, in the plan's order
 */
public record Report(Plan plan, Map<StepId, Outcome> outcomes, Map<StepId, Result> results) {
  public Report {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  /** The stored file that a step has made; empty when the step failed or makes no such file. */
  public Optional<Path> file(Input.Result output) {
    return Optional.ofNullable(results.get(output.step())).flatMap(r -> r.path(output.file()));
  }

  /** How every step of two plans ended that have no step in common. */
  public Report and(Report other) {
    List<Step> steps = new ArrayList<>(plan.steps());
    steps.addAll(other.plan.steps());
    Map<StepId, Outcome> ended = new LinkedHashMap<>(outcomes);
    ended.putAll(other.outcomes);
    Map<StepId, Result> made = new LinkedHashMap<>(results);
    made.putAll(other.results);
    return new Report(new Plan(steps), ended, made);
  }

  /** Whether every step has its result. */
  public boolean complete() {
    return results.size() == plan.steps().size();
  }

  /** The subjects of the steps that failed or were skipped. */
  public Set<String> failedSubjects() {
    Set<String> subjects = new TreeSet<>();
    for (var step : plan.steps()) {
      if (!results.containsKey(step.id())) {
        subjects.add(step.subject());
      }
    }
    return subjects;
  }
}
