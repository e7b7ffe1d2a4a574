package boxset.editions.bluray;

import boxset.editions.Facts;
import boxset.editions.Programs;
import boxset.editions.disc.DiscMeasures;
import boxset.editions.disc.DiscSurvey;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.series.model.Series;
import boxset.steps.MeasureBlurayPicture;
import boxset.steps.PictureComplexity;
import boxset.steps.Pools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Measures what every picture takes on Blu-ray discs, before they are planned. */
public final class BluraySurvey {
  private BluraySurvey() {}

  /**
   * The measurements.
   *
   * @param folder that of the series file
   * @param without ids of programmes that are known to fail and are left out
   */
  public static DiscSurvey of(
      Series series, Facts facts, Path folder, Programs programs, Set<String> without) {
    List<Step> steps = new ArrayList<>();
    for (BlurayProgramme programme : BluraySeries.of(series, facts, without).all()) {
      steps.add(
          new Step(
              id(programme),
              programme.programme().id(),
              programme.programme().name() + ": measure picture for Blu-ray",
              new MeasureBlurayPicture(
                  programs.ffmpeg(),
                  programme.picture().source(),
                  programme.timing(),
                  programme.pictures(),
                  BlurayEdition.EFFORT),
              Map.of(
                  "media", new Input.Source(folder.resolve(programme.programme().file().path()))),
              Pools.ENCODER,
              1));
    }
    return new DiscSurvey(steps, MeasureBlurayPicture.OUTPUT);
  }

  private static StepId id(BlurayProgramme programme) {
    return new StepId(programme.programme().id() + "/bluray/complexity");
  }

  static Optional<PictureComplexity> in(DiscMeasures measures, BlurayProgramme programme) {
    return measures.of(id(programme));
  }
}
