package boxset.editions.disc;

import boxset.graph.StepId;
import boxset.steps.PictureComplexity;
import java.util.Map;
import java.util.Optional;

/** What a {@link DiscSurvey} measured, by the steps that did. */
public record DiscMeasures(Map<StepId, PictureComplexity> measured) {
  /** Without any measurement: for a draft, whose quality is given. */
  public static final DiscMeasures NONE = new DiscMeasures(Map.of());

  /** Keeps what was measured. */
  public DiscMeasures {
    measured = Map.copyOf(measured);
  }

  /** What a step measured, unless it failed. */
  public Optional<PictureComplexity> of(StepId step) {
    return Optional.ofNullable(measured.get(step));
  }
}
