package boxset.editions;

import boxset.graph.Step;
import boxset.graph.release.Placement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an edition is made of.
 *
 * @param steps each after those it reads
 * @param placements what goes where in the release, in the order it may appear
 * @param left what cannot be made, by id of the programme: a sentence for the user
 */
public record EditionPlan(List<Step> steps, List<Placement> placements, Map<String, String> left) {
  public EditionPlan {
    steps = List.copyOf(steps);
    placements = List.copyOf(placements);
    left = java.util.Collections.unmodifiableMap(new TreeMap<>(left));
  }
}
