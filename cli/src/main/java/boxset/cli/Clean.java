package boxset.cli;

import boxset.editions.Edition;
import boxset.editions.Survey;
import boxset.editions.channel.ChannelEdition;
import boxset.editions.website.WebsiteEdition;
import boxset.graph.Plan;
import boxset.graph.store.Store;
import boxset.series.file.ParsedArticles;
import boxset.series.model.Article;
import boxset.series.model.Series;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Removes from a project's store what neither its release nor its proof is made of. */
record Clean(Screen screen, Project project) {
  private static final double GIGABYTE = 1e9;

  /**
   * Does it.
   *
   * @return the exit code
   */
  int run() throws Exception {
    Series series = project.series(screen);
    ParsedArticles parsed = project.articles(screen, series);
    if (!parsed.wrong().isEmpty()) {
      throw Problem.input(
          "Nothing was removed: without the articles named above it is not known what is needed.");
    }
    List<Article> articles = parsed.articles();
    try (Workshop workshop = Workshop.open(screen, project, true, false)) {
      Workshop.Look look = workshop.look(series, articles);
      Set<String> unread = look.report().failedSubjects();
      if (!unread.isEmpty()) {
        throw Problem.input(
            "Nothing was removed: without the files named above it is not known what is needed.");
      }
      Plan survey = new Survey(series, articles, project.folder(), workshop.programs()).plan();
      Store.Cleaned cleaned =
          workshop.clean(
              Stream.of(
                      List.of(
                          survey,
                          plan(series, articles, workshop, look, false),
                          plan(series, articles, workshop, look, true)),
                      channel(series, workshop, look),
                      new Discs(series, look.facts(), project.folder(), workshop).all())
                  .flatMap(List::stream)
                  .toList());
      screen.say(
          String.format(
              Locale.ROOT,
              "%d results removed, %.1f GB given back.",
              cleaned.results(),
              cleaned.bytes() / GIGABYTE));
      return Exit.DONE;
    }
  }

  private Plan plan(
      Series series, List<Article> articles, Workshop workshop, Workshop.Look look, boolean proof) {
    return new Plan(
        WebsiteEdition.plan(
                series,
                articles,
                look.facts(),
                project.folder(),
                workshop.programs(),
                proof,
                Set.of(),
                EnumSet.allOf(Edition.class))
            .steps());
  }

  private List<Plan> channel(Series series, Workshop workshop, Workshop.Look look) {
    return series.windows().run().isEmpty()
        ? List.of()
        : Stream.of(false, true)
            .map(proof ->
                ChannelEdition.plan(
                    series,
                    look.facts(),
                    project.folder(),
                    workshop.programs(),
                    proof,
                    Set.of(),
                    Optional.empty()))
            .map(planned -> new Plan(planned.plan().steps()))
            .toList();
  }
}
