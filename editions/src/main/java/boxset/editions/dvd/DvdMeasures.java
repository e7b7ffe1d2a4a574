package boxset.editions.dvd;

import boxset.graph.StepId;
import boxset.steps.DvdComplexity;
import java.util.Map;

/** What a {@link DvdSurvey} measured, by the steps that did. */
public record DvdMeasures(Map<StepId, DvdComplexity> measured) {
  /** Without any measurement: for a draft, whose quality is given. */
  public static final DvdMeasures NONE = new DvdMeasures(Map.of());

  /** Keeps what was measured. */
  public DvdMeasures {
    measured = Map.copyOf(measured);
  }
}
