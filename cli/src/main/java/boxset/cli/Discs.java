package boxset.cli;

import boxset.editions.Edition;
import boxset.editions.Facts;
import boxset.editions.bluray.BlurayEdition;
import boxset.editions.bluray.BluraySurvey;
import boxset.editions.disc.DiscMeasures;
import boxset.editions.disc.DiscPlan;
import boxset.editions.disc.DiscRequest;
import boxset.editions.disc.DiscSurvey;
import boxset.editions.dvd.DvdEdition;
import boxset.editions.dvd.DvdSurvey;
import boxset.graph.Plan;
import boxset.series.model.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The discs of a series, of all kinds: their pictures are measured before they are planned. */
final class Discs {
  /** All kinds of discs. */
  static final List<Edition> KINDS = List.of(Edition.DVD, Edition.BLURAY);

  private final Series series;
  private final Facts facts;
  private final Path folder;
  private final Workshop workshop;

  Discs(Series series, Facts facts, Path folder, Workshop workshop) {
    this.series = series;
    this.facts = facts;
    this.folder = folder;
    this.workshop = workshop;
  }

  /** Whether the series has a window for a kind. */
  boolean wanted(Edition kind) {
    return kind == Edition.BLURAY
        ? series.windows().bluray().isPresent()
        : series.windows().dvd().isPresent();
  }

  /**
   * Measures, unless it is a draft, and plans.
   *
   * @param without ids of programmes that are left out
   * @param unmeasured takes the ids of those that cannot be measured
   */
  DiscPlan plan(Edition kind, boolean proof, Set<String> without, Set<String> unmeasured)
      throws IOException, InterruptedException {
    DiscMeasures measures =
        proof ? DiscMeasures.NONE : workshop.measure(survey(kind, without), unmeasured);
    Set<String> out = new TreeSet<>(without);
    out.addAll(unmeasured);
    return plan(kind, measures, proof, out);
  }

  /** Everything that any disc is made of, and what was measured to plan it. */
  List<Plan> all() throws IOException, InterruptedException {
    List<Plan> plans = new ArrayList<>();
    for (Edition kind : KINDS) {
      if (wanted(kind)) {
        Set<String> unmeasured = new TreeSet<>();
        DiscSurvey survey = survey(kind, Set.of());
        DiscMeasures measures = workshop.measure(survey, unmeasured);
        plans.add(survey.plan());
        for (boolean proof : List.of(false, true)) {
          plans.add(new Plan(plan(kind, measures, proof, unmeasured).plan().steps()));
        }
      }
    }
    return plans;
  }

  private DiscSurvey survey(Edition kind, Set<String> without) {
    return kind == Edition.BLURAY
        ? BluraySurvey.of(series, facts, folder, workshop.programs(), without)
        : DvdSurvey.of(series, facts, folder, workshop.programs(), without);
  }

  private DiscPlan plan(Edition kind, DiscMeasures measures, boolean proof, Set<String> without) {
    DiscRequest request =
        new DiscRequest(series, facts, measures, folder, workshop.programs(), proof, without);
    return kind == Edition.BLURAY ? BlurayEdition.plan(request) : DvdEdition.plan(request);
  }
}
