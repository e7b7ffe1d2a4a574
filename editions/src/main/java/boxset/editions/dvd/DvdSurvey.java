package boxset.editions.dvd;

import boxset.editions.Facts;
import boxset.editions.Programs;
import boxset.editions.disc.DiscMeasures;
import boxset.editions.disc.DiscSurvey;
import boxset.formats.ifo.VideoStandard;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.series.model.Series;
import boxset.steps.MeasureDvdPicture;
import boxset.steps.PictureComplexity;
import boxset.steps.Pools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures what every picture takes on DVDs, before they are planned. */
public final class DvdSurvey {
  private DvdSurvey() {}

  /**
   * The measurements.
   *
   * @param folder that of the series file
   * @param without ids of programmes that are known to fail and are left out
   */
  public static DiscSurvey of(
      Series series, Facts facts, Path folder, Programs programs, Set<String> without) {
    List<Step> steps = new ArrayList<>();
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
    return new DiscSurvey(steps, MeasureDvdPicture.OUTPUT);
  }

  private static StepId id(DvdProgramme programme) {
    return new StepId(
        programme.programme().id()
            + "/"
            + DvdSteps.name(programme.timing().standard())
            + "/complexity");
  }

  static Optional<PictureComplexity> in(DiscMeasures measures, DvdProgramme programme) {
    return measures.of(id(programme));
  }
}
