package boxset.editions.disc;

import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.run.Report;
import boxset.steps.PictureComplexity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Measures what every picture takes, before discs are planned: how many there are, of what size,
 * and how good they look follows from it.
 *
 * <p>Samples cost a small part of an encode. A whole first encode would know exactly, for twice the
 * time; the margin for what samples do not know is a few hundredths of a disc.
 *
 * @param steps that measure, one for each picture
 * @param output of each, a {@link PictureComplexity}
 */
public record DiscSurvey(List<Step> steps, String output) {
  /** Keeps the order. */
  public DiscSurvey {
    steps = List.copyOf(steps);
  }

  /** The steps that measure. */
  public Plan plan() {
    return new Plan(steps);
  }

  /** What they measured. */
  public DiscMeasures measures(Report report) throws IOException {
    Map<StepId, PictureComplexity> measured = new HashMap<>();
    for (Step step : steps) {
      Optional<Path> json = report.file(new Input.Result(step.id(), output));
      if (json.isPresent()) {
        measured.put(step.id(), PictureComplexity.read(json.get()));
      }
    }
    return new DiscMeasures(measured);
  }
}
