package boxset.cli;

import boxset.editions.Survey;
import boxset.editions.channel.ChannelEdition;
import boxset.editions.preflight.Inspection;
import boxset.editions.preflight.Preflight;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.run.Outcome;
import boxset.graph.run.Report;
import boxset.series.diagnostics.Diagnostic;
import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.diagnostics.Severity;
import boxset.series.file.Parsed;
import boxset.series.file.ParsedArticles;
import boxset.series.model.Article;
import boxset.series.model.Series;
import boxset.steps.ReadPhoto;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    description =
        "Checks series.yaml against itself and against the masters, sound and captions; or a"
            + " finished DVD or Blu-ray disc, by whomever it was made.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  ./boxset check                what viewers would notice, part by part, and what to do",
      "  ./boxset check DISC.iso       what a player would stumble over, and where"
    })
final class CheckCommand implements Callable<Integer> {
  private final Screen screen;

  @Parameters(
      paramLabel = "FOLDER|DISC",
      arity = "0..1",
      defaultValue = ".",
      description =
          "The folder that holds series.yaml, this one when none is named; or the image of a DVD"
              + " or Blu-ray disc, or a folder with VIDEO_TS or BDMV in it.")
  @SuppressWarnings("NullAway.Init") // picocli gives it its default
  private Path named;

  CheckCommand(Screen screen) {
    this.screen = screen;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(named)) {
      throw Problem.input(
          "There is nothing at "
              + named
              + ". Name the folder that holds your series.yaml, the image of a DVD or Blu-ray"
              + " disc, or a folder with VIDEO_TS or BDMV in it.");
    }
    Optional<DiscReport> disc = DiscReport.of(screen, named);
    if (disc.isPresent()) {
      return disc.get().tell();
    }
    Project project = Project.in(named);
    Parsed parsed = project.parse();
    Diagnostics findings = new Diagnostics();
    int waived = 0;
    findings.addAll(parsed.diagnostics());
    if (parsed.series().isPresent() && !findings.hasErrors()) {
      project.ledger().compare(parsed.series().get(), findings);
      ParsedArticles articles = project.parseArticles(parsed.series().get());
      findings.addAll(articles.diagnostics());
      waived = media(project, parsed.series().get(), articles.articles(), findings);
    }
    String text = DiagnosticsText.render(findings, Project.style(screen));
    screen.say(text.isEmpty() ? "Nothing to say against it." : text.stripTrailing());
    if (waived > 0) {
      screen.say(waived + " waived");
    }
    return findings.hasErrors() ? Exit.WRONG_INPUT : Exit.DONE;
  }

  /** Looks and listens; how many findings are waived. */
  private int media(Project project, Series series, List<Article> articles, Diagnostics findings)
      throws Exception {
    try (Workshop workshop = Workshop.open(screen, project, true, false)) {
      Survey survey = new Survey(series, articles, project.folder(), workshop.programs());
      Report seen = workshop.runQuietly(survey.plan());
      Inspection inspection =
          new Inspection(series, survey.facts(seen), project.folder(), workshop.programs());
      Report heard = workshop.runQuietly(inspection.plan());
      Map<String, String> unreadable = new TreeMap<>();
      unread(seen, project, unreadable);
      Preflight.Checked checked = Preflight.check(series, inspection.evidence(heard, unreadable));
      checked.findings().forEach(finding -> findings.add(finding.toDiagnostic()));
      if (series.windows().run().isPresent()) {
        findings.addAll(
            ChannelEdition.plan(
                    series,
                    survey.facts(seen),
                    project.folder(),
                    workshop.programs(),
                    false,
                    Set.of(),
                    Optional.empty())
                .diagnostics());
      }
      for (Step step : seen.plan().steps()) {
        if (step.work() instanceof ReadPhoto
            && seen.outcomes().get(step.id()) instanceof Outcome.Failed failed) {
          findings.add(new Diagnostic(Severity.ERROR, Optional.empty(), failed.message(), ""));
        }
      }
      for (Outcome outcome : heard.outcomes().values()) {
        if (outcome instanceof Outcome.Failed failed) {
          findings.add(new Diagnostic(Severity.ERROR, Optional.empty(), failed.message(), ""));
        }
      }
      return checked.waived();
    }
  }

  private static void unread(Report report, Project project, Map<String, String> unreadable) {
    for (Step step : report.plan().steps()) {
      if (report.outcomes().get(step.id()) instanceof Outcome.Failed failed
          && step.inputs().get("media") instanceof Input.Source source) {
        String path = project.folder().relativize(source.path()).toString().replace('\\', '/');
        unreadable.put(path, failed.message());
      }
    }
  }
}
