package boxset.cli;

import boxset.editions.Facts;
import boxset.editions.Programs;
import boxset.editions.Survey;
import boxset.editions.disc.DiscMeasures;
import boxset.editions.disc.DiscSurvey;
import boxset.graph.Plan;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.run.Build;
import boxset.graph.run.Listener;
import boxset.graph.run.Outcome;
import boxset.graph.run.Report;
import boxset.graph.store.Store;
import boxset.graph.store.StoreFailure;
import boxset.graph.store.WhenBusy;
import boxset.series.model.Article;
import boxset.series.model.Series;
import boxset.steps.Pools;
import boxset.tools.FfmpegBundle;
import boxset.tools.ToolFailure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A store that is open, the programs, and a screen that hears what they do. */
final class Workshop implements AutoCloseable {
  private final Screen screen;
  private final Project project;
  private final Store store;
  private final Programs programs;
  private final boolean explain;
  private final boolean glance;

  private Workshop(
      Screen screen,
      Project project,
      Store store,
      Programs programs,
      boolean explain,
      boolean glance) {
    this.screen = screen;
    this.project = project;
    this.store = store;
    this.programs = programs;
    this.explain = explain;
    this.glance = glance;
  }

  /**
   * Opens the store of a project.
   *
   * @param wait whether to wait for another run in the same folder
   * @param explain whether to say of each step why it runs or not
   */
  static Workshop open(Screen screen, Project project, boolean wait, boolean explain)
      throws IOException, ToolFailure, InterruptedException {
    WhenBusy busy =
        holder -> {
          if (wait) {
            screen.say("Another run (process " + holder.pid() + ") works here. Waiting for it ...");
          }
          return wait;
        };
    return open(screen, project, busy, explain, false);
  }

  /**
   * Opens the store of a project for what is over in a moment: nothing is waited for, and {@link
   * Glance.MoreToDo} is thrown when more than that is to be made.
   */
  static Workshop glance(Screen screen, Project project, boolean explain)
      throws IOException, ToolFailure, InterruptedException {
    WhenBusy busy =
        _ -> {
          throw new Glance.MoreToDo();
        };
    return open(screen, project, busy, explain, true);
  }

  private static Workshop open(
      Screen screen, Project project, WhenBusy busy, boolean explain, boolean glance)
      throws IOException, ToolFailure, InterruptedException {
    Store store = Store.open(project.store(), busy);
    try {
      FfmpegBundle bundle = FfmpegBundle.find(System.getenv());
      return new Workshop(
          screen, project, store, new Programs(bundle.ffmpeg(), bundle.ffprobe()), explain, glance);
    } catch (IOException | ToolFailure | InterruptedException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  Store store() {
    return store;
  }

  Programs programs() {
    return programs;
  }

  /** What a look at the media gave. */
  record Look(Facts facts, Report report) {}

  /** Looks at all media of a series and of its articles. */
  Look look(Series series, List<Article> articles) throws IOException, InterruptedException {
    Survey survey = new Survey(series, articles, project.folder(), programs);
    Report report = run(survey.plan());
    return new Look(survey.facts(report), report);
  }

  /**
   * Measures pictures for discs.
   *
   * @param unmeasured takes the ids of programmes whose picture cannot be measured
   */
  DiscMeasures measure(DiscSurvey survey, Set<String> unmeasured)
      throws IOException, InterruptedException {
    Report report = run(survey.plan());
    unmeasured.addAll(report.failedSubjects());
    return survey.measures(report);
  }

  /** Makes what has not been made. */
  Report run(Plan plan) throws StoreFailure, InterruptedException {
    try (ProgressLine line = line()) {
      return new Build(store, depths(), line).run(plan);
    }
  }

  private ProgressLine line() {
    if (!glance) {
      return new ProgressLine(screen, explain);
    }
    return new ProgressLine(screen, explain) {
      @Override
      public void planned(List<Step> steps) {
        Glance.requireLittle(steps);
        super.planned(steps);
      }
    };
  }

  /** Makes what has not been made, with a bar but without a word on what fails. */
  Report runQuietly(Plan plan) throws StoreFailure, InterruptedException {
    try (ProgressLine line = new ProgressLine(screen, false)) {
      Listener quiet =
          new Listener() {
            @Override
            public void planned(List<Step> expected) {
              line.planned(expected);
            }

            @Override
            public void started(Step step) {
              line.started(step);
            }

            @Override
            public void ended(Step step, Outcome outcome) {
              line.ended(step, new Outcome.Reused());
            }
          };
      return new Build(store, depths(), quiet).run(plan);
    }
  }

  /** Removes the results that none of the plans refers to. */
  Store.Cleaned clean(List<Plan> plans) throws StoreFailure {
    return new Build(store, depths(), Listener.NONE).clean(plans);
  }

  /**
   * A chunk has an encoder for each rung and keeps two cores busy by itself; a second one at their
   * side gains no time, takes as much memory again, and is lost, too, when the build is killed.
   */
  private static Map<Pool, Integer> depths() {
    int cores = Runtime.getRuntime().availableProcessors();
    return Map.of(
        Pools.ENCODER, Math.max(1, cores / 2), Pools.SOUND, Math.max(2, cores / 2), Pools.DISK, 2);
  }

  @Override
  public void close() {
    store.close();
  }
}
