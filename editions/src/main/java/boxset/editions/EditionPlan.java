package boxset.editions;

import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an edition is made of.
 *
 * @param steps each after those it reads
 * @param placements what goes where in the site, in the order it may appear
 * @param held what goes where beside the site, because it may not be published yet
 * @param left what cannot be made, by id of the programme: a sentence for the user
 * @param notes what the user is to know besides
 */
public record EditionPlan(
    List<Step> steps,
    List<Placement> placements,
    List<Placement> held,
    Map<String, String> left,
    List<String> notes) {
  public EditionPlan {
    steps = List.copyOf(steps);
    placements = List.copyOf(placements);
    held = List.copyOf(held);
    notes = List.copyOf(notes);
    left = java.util.Collections.unmodifiableMap(new TreeMap<>(left));
  }

  /** Several as one; a step or a note that two of them have in common is there once. */
  public static EditionPlan together(List<EditionPlan> plans) {
    Map<StepId, Step> steps = new LinkedHashMap<>();
    plans.forEach(plan -> plan.steps().forEach(step -> steps.putIfAbsent(step.id(), step)));
    Map<String, String> left = new TreeMap<>();
    plans.forEach(plan -> left.putAll(plan.left()));
    return new EditionPlan(
        List.copyOf(steps.values()),
        plans.stream().flatMap(plan -> plan.placements().stream()).toList(),
        plans.stream().flatMap(plan -> plan.held().stream()).toList(),
        left,
        plans.stream().flatMap(plan -> plan.notes().stream()).distinct().toList());
  }
}
