package boxset.editions.press;

import boxset.editions.site.Editorial;
import boxset.graph.Step;
import boxset.graph.release.Placement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Articles and the press page as far as the plan knows them.
 *
 * @param editorial for the pages
 * @param steps that make what the pages show and give
 * @param placements their results in the site
 * @param held their results beside the site, by the folder of what is under embargo
 * @param notes what the user is to know of it
 */
public record EditorialPlan(
    Editorial editorial,
    List<Step> steps,
    List<Placement> placements,
    Map<String, List<Placement>> held,
    List<String> notes) {
  public EditorialPlan {
    steps = List.copyOf(steps);
    placements = List.copyOf(placements);
    held = Collections.unmodifiableMap(new TreeMap<>(held));
    notes = List.copyOf(notes);
  }
}
