package boxset.cli;

import boxset.editions.AllProcessors;
import boxset.editions.EditionPlan;
import boxset.editions.Programme;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Release;
import boxset.graph.run.Outcome;
import boxset.graph.run.Report;
import boxset.steps.Listen;
import boxset.steps.SoundFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a make tells at its end: what there is now, and what is missing.
 *
 * @param programmes that were to be made
 */
record Summary(Screen screen, Project project, List<Programme> programmes) {
  private static final String SOUND = "sound.json";

  /**
   * Tells it.
   *
   * @param failed ids of programmes that could not be made
   * @return the exit code
   */
  int tell(Path target, EditionPlan edition, Report report, Release.Laid laid, Set<String> failed)
      throws IOException {
    Map<String, StepId> heard = heard(report);
    List<Programme> made =
        programmes.stream()
            .filter(each -> !failed.contains(each.id()) && !edition.left().containsKey(each.id()))
            .toList();
    AllProcessors.map(
            made,
            RuntimeException.class,
            each -> each.label() + "  " + each.title() + loudness(heard.get(each.id()), report))
        .forEach(screen::say);
    long ran = report.outcomes().values().stream().filter(Outcome.Ran.class::isInstance).count();
    long reused =
        report.outcomes().values().stream().filter(Outcome.Reused.class::isInstance).count();
    screen.say(
        String.format(
            Locale.ROOT,
            "%s  %d files new or changed, %d as they were. %d steps made, %d up to date.",
            target.startsWith(project.folder()) ? project.folder().relativize(target) : target,
            laid.placed().size(),
            laid.unchanged(),
            ran,
            reused));
    boolean input = false;
    for (String message : edition.left().values()) {
      screen.complain(message);
      input = true;
    }
    for (String obstacle : laid.obstacles()) {
      screen.complain(obstacle);
      input = true;
    }
    for (Programme programme : programmes) {
      if (failed.contains(programme.id())) {
        screen.complain(
            programme.name()
                + " is missing from the release"
                + (laid.kept().contains(programme.id()) ? "; what was there before still is" : "")
                + ". Why is said above; everything else has been made.");
      }
    }
    boolean pages = report.failedSubjects().contains("");
    return !failed.isEmpty() || pages ? Exit.FAILED : input ? Exit.WRONG_INPUT : Exit.DONE;
  }

  /** The steps that listened to the first mix of each programme, by its id. */
  private static Map<String, StepId> heard(Report report) {
    Map<String, StepId> heard = new HashMap<>();
    for (Step step : report.plan().steps()) {
      if (step.work() instanceof Listen
          && report.file(new Input.Result(step.id(), SOUND)).isPresent()) {
        heard.putIfAbsent(step.subject(), step.id());
      }
    }
    return heard;
  }

  private static String loudness(@Nullable StepId listened, Report report) throws IOException {
    if (listened == null) {
      return "";
    }
    SoundFacts facts =
        SoundFacts.read(report.file(new Input.Result(listened, SOUND)).orElseThrow());
    return facts.allSilent()
        ? "  silent"
        : String.format(
            Locale.ROOT,
            "  %.1f LUFS, peak %.1f dBTP",
            facts.integratedLufs(),
            facts.truePeakDbtp());
  }
}
