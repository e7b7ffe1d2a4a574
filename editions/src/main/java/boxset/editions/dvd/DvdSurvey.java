package boxset.editions.dvd;

import boxset.editions.Facts;
import boxset.editions.Programs;
import boxset.formats.ifo.VideoStandard;
import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.run.Report;
import boxset.series.model.Series;
import boxset.steps.DvdComplexity;
import boxset.steps.MeasureDvdPicture;
import boxset.steps.Pools;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Measures what every picture takes, before discs are planned: how many there are, of what size,
 * and how good they look follows from it.
 *
 * <p>Samples cost a small part of an encode. A whole first encode would know exactly, for twice the
 * time; the margin for what samples do not know is a few hundredths of a disc.
 */
public final class DvdSurvey {
  private final List<Step> steps = new ArrayList<>();

  /**
   * @param folder that of the series file
   * @param without ids of programmes that are known to fail and are left out
   */
  public DvdSurvey(
      Series series, Facts facts, Path folder, Programs programs, Set<String> without) {
    for (VideoStandard standard : DvdSeries.standards(series, facts)) {
      DvdSeries discs = DvdSeries.of(series, facts, standard, without);
      for (DvdProgramme programme : discs.all()) {
        steps.add(
            new Step(
                id(programme),
                programme.programme().id(),
                programme.programme().name() + ": measure picture for DVD",
                new MeasureDvdPicture(
                    programs.ffmpeg(),
                    programme.picture().source(),
                    programme.timing(),
                    discs.aspect(programme),
                    programme.pictures()),
                Map.of(
                    "media", new Input.Source(folder.resolve(programme.programme().file().path()))),
                Pools.ENCODER,
                1));
      }
    }
  }

  private static StepId id(DvdProgramme programme) {
    return new StepId(
        programme.programme().id()
            + "/"
            + DvdSteps.name(programme.timing().standard())
            + "/complexity");
  }

  /** The steps that measure. */
  public Plan plan() {
    return new Plan(steps);
  }

  /** What they measured. */
  public DvdMeasures measures(Report report) throws IOException {
    Map<StepId, DvdComplexity> measured = new HashMap<>();
    for (Step step : steps) {
      Optional<Path> json = report.file(new Input.Result(step.id(), MeasureDvdPicture.OUTPUT));
      if (json.isPresent()) {
        measured.put(step.id(), DvdComplexity.read(json.get()));
      }
    }
    return new DvdMeasures(measured);
  }

  static Optional<DvdComplexity> in(DvdMeasures measures, DvdProgramme programme) {
    return Optional.ofNullable(measures.measured().get(id(programme)));
  }
}
