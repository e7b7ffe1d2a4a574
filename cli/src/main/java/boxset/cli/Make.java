package boxset.cli;

import boxset.editions.Edition;
import boxset.editions.EditionPlan;
import boxset.editions.Programme;
import boxset.editions.channel.ChannelEdition;
import boxset.editions.channel.ChannelPlan;
import boxset.editions.channel.ChannelPublication;
import boxset.editions.channel.Listing;
import boxset.editions.disc.DiscNotes;
import boxset.editions.disc.DiscPlan;
import boxset.editions.site.SitePages;
import boxset.editions.website.WebsiteEdition;
import boxset.graph.Input;
import boxset.graph.Plan;
import boxset.graph.release.Placement;
import boxset.graph.release.Release;
import boxset.graph.run.Report;
import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.DiagnosticsText;
import boxset.series.file.ArticleFiles;
import boxset.series.file.ParsedArticles;
import boxset.series.model.Article;
import boxset.series.model.Series;
import boxset.series.model.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the editions of a project. */
final class Make {
  /**
   * @param out empty for the project's own folder
   * @param only empty for all that the series file has windows for
   * @param from when a channel that is on the air is to change; empty for as soon as it can
   * @param force whether its published guide may be broken
   * @param glance whether to end when there is more to do than {@link Glance} is for
   */
  record Options(
      boolean proof,
      Optional<Path> out,
      List<Edition> only,
      boolean explain,
      boolean rename,
      boolean waits,
      Optional<Instant> from,
      boolean force,
      boolean glance) {
    /** As {@code make} does when nothing is said. */
    static final Options USUAL =
        new Options(
            false, Optional.empty(), List.of(), false, false, true, Optional.empty(), false, false);

    Options {
      only = List.copyOf(only);
    }
  }

  private final Screen screen;
  private final Project project;
  private final Options options;
  private final Instant now = Instant.now();

  Make(Screen screen, Project project, Options options) {
    this.screen = screen;
    this.project = project;
    this.options = options;
  }

  /** Where the results go. */
  Path target() {
    return options.out().map(Path::toAbsolutePath).orElse(project.release(options.proof()));
  }

  /** Prints the plan. Looks at the media first: the plan depends on what they are. */
  int plan() throws Exception {
    Series series = project.series(screen);
    requireWindows(series);
    try (Workshop workshop = open()) {
      List<Article> articles = project.articles(screen, series).articles();
      Planned planned =
          planned(series, articles, workshop, workshop.look(series, articles), Set.of());
      boolean wrong = complain(planned);
      planned.channel().ifPresent(channel -> channel.plan().notes().forEach(screen::complain));
      planned
          .channel()
          .flatMap(ChannelPlan::listing)
          .filter(_ -> editions().equals(EnumSet.of(Edition.CHANNEL)))
          .ifPresent(listing -> screen.say(listing.text()));
      screen.say(new Plan(planned.all().steps()).text(project.folder()).stripTrailing());
      return wrong ? Exit.WRONG_INPUT : Exit.DONE;
    }
  }

  /**
   * Says what the series file as it is now moves on the channel that has been made, and makes
   * nothing. What has been on the air by now is left out.
   */
  int diff() throws Exception {
    Series series = project.series(screen);
    requireWindows(series);
    Optional<Listing> before = ChannelRelease.listing(channel());
    if (before.isEmpty()) {
      throw Problem.input(
          "There is no listing of a channel at "
              + channel().resolve(Listing.FILE)
              + " to compare with. Make it first: ./boxset make --only channel"
              + (options.proof() ? " --proof" : ""));
    }
    try (Workshop workshop = open()) {
      List<Article> articles = project.articles(screen, series).articles();
      Planned planned =
          planned(series, articles, workshop, workshop.look(series, articles), Set.of());
      Optional<Listing> after = planned.channel().flatMap(ChannelPlan::listing);
      if (complain(planned) || after.isEmpty()) {
        planned.all().left().values().forEach(screen::complain);
        return Exit.WRONG_INPUT;
      }
      screen.say(released().diff(after.get(), before.get()).stripTrailing());
      return Exit.DONE;
    }
  }

  /** Prints what is wrong with the run. Whether anything is that must be put right. */
  private boolean complain(Planned planned) {
    Optional<Diagnostics> found = planned.channel().map(ChannelPlan::diagnostics);
    String text = found.map(each -> DiagnosticsText.render(each, Project.style(screen))).orElse("");
    if (!text.isEmpty()) {
      screen.complain(text.stripTrailing());
      screen.complain("");
    }
    return found.map(Diagnostics::hasErrors).orElse(false);
  }

  /**
   * Makes everything.
   *
   * @return the exit code
   */
  int run() throws Exception {
    Series series = project.series(screen);
    requireWindows(series);
    windows(series);
    ParsedArticles parsed = project.articles(screen, series);
    List<Article> articles = parsed.articles();
    try (Workshop workshop = open()) {
      project.writeSchema();
      Ledger ledger = project.ledger();
      ledger.check(screen, series, options.rename());
      Workshop.Look look = workshop.look(series, articles);
      Set<String> failed = new TreeSet<>(look.report().failedSubjects());
      Planned planned = planned(series, articles, workshop, look, failed);
      failed.addAll(planned.unmeasured());
      boolean wrong = complain(planned);
      if (wrong && editions().equals(EnumSet.of(Edition.CHANNEL))) {
        throw Problem.input("Nothing was made. Put series.yaml right and run again.");
      }
      ChannelRelease released = released();
      Optional<Listing> run = planned.channel().flatMap(ChannelPlan::listing);
      if (run.isPresent()) {
        released.check(run.get());
      }
      planned.discs().values().forEach(discs -> discs.decisions().forEach(screen::say));
      Report report = workshop.run(new Plan(planned.all().steps()));
      Set<String> broken = new TreeSet<>(report.failedSubjects());
      broken.remove("");
      if (!broken.isEmpty()) {
        // The pages show what there is: without what failed, and with all that has been made.
        failed.addAll(broken);
        planned = planned(series, articles, workshop, look, failed);
        report = workshop.run(new Plan(planned.all().steps()));
      }
      Optional<ChannelPublication> publication =
          planned.channel().isEmpty()
              ? Optional.empty()
              : released.publication(planned.channel().get(), report, beside(series));
      Release.Laid laid =
          lay(workshop, report, planned, publication, released, kept(failed, parsed));
      if (!options.proof()) {
        ledger.released(series);
      }
      List<Programme> programmes =
          editions().equals(EnumSet.of(Edition.PRESS)) ? List.of() : Programme.of(series);
      EditionPlan all = planned.all();
      int exit = new Summary(screen, project, programmes).tell(target(), all, report, laid, failed);
      all.notes().forEach(screen::say);
      publication.flatMap(each -> released.said(each, run.orElseThrow())).ifPresent(screen::say);
      for (DiscPlan discs : planned.discs().values()) {
        notes(discs, report);
      }
      for (String id : parsed.wrong()) {
        screen.complain(
            ArticleFiles.path(id)
                + " is left out"
                + (Files.exists(site().resolve("articles").resolve(id))
                    ? "; what was there before still is. Why is said above."
                    : ". Why is said above."));
      }
      if (wrong) {
        screen.complain("The channel has not been made. Why is said above.");
      }
      boolean input = wrong || !parsed.wrong().isEmpty();
      return exit == Exit.DONE && input ? Exit.WRONG_INPUT : exit;
    }
  }

  private void notes(DiscPlan discs, Report report) throws IOException {
    for (Input.Result result : discs.notes()) {
      Optional<Path> json = report.file(result);
      if (json.isPresent()) {
        DiscNotes.read(json.get()).sentences().forEach(screen::say);
      }
    }
  }

  /** What stays as it was: what failed, and articles that have become wrong. */
  private static Set<String> kept(Set<String> failed, ParsedArticles parsed) {
    Set<String> kept = new TreeSet<>(failed);
    parsed.wrong().forEach(id -> kept.add(SitePages.group(id)));
    return kept;
  }

  /** Lays the site out, and beside it what may not be published yet, and discs. */
  private Release.Laid lay(
      Workshop workshop,
      Report report,
      Planned planned,
      Optional<ChannelPublication> publication,
      ChannelRelease released,
      Set<String> keep)
      throws Exception {
    List<Release.Laid> laid = new ArrayList<>();
    List<Placement> site = new ArrayList<>(planned.inSite());
    Report all = report;
    if (publication.isPresent()) {
      all = report.and(workshop.run(publication.get().plan()));
      Set<String> there = site.stream().map(Placement::path).collect(Collectors.toSet());
      publication.get().inSite().stream()
          .filter(placement -> !there.contains(placement.path()))
          .forEach(site::add);
    }
    if (!site.isEmpty() || planned.site().isPresent()) {
      laid.add(lay(workshop, all, site(), site, keep, released.media()));
    }
    if (planned.site().isPresent()) {
      hold(workshop, report, planned.site().get(), keep);
    }
    if (publication.isPresent()) {
      // All of the folder is the channel's, whatever else is made.
      List<Placement> files = publication.get().placements();
      laid.add(Release.lay(workshop.store(), all, channel(), files, Set.of()));
    }
    for (Map.Entry<Edition, DiscPlan> discs : planned.discs().entrySet()) {
      Path folder = target().resolve(discs.getKey().toString());
      List<Placement> files = discs.getValue().plan().placements();
      laid.add(lay(workshop, report, folder, files, keep, Set.of()));
    }
    return Release.Laid.all(laid);
  }

  /** Lays out what may not be published yet, apart from the site. */
  private void hold(Workshop workshop, Report report, EditionPlan edition, Set<String> failed)
      throws Exception {
    Path apart = target().resolve("embargoed");
    if (!edition.held().isEmpty() || Files.isDirectory(apart)) {
      lay(workshop, report, apart, edition.held(), failed, Set.of())
          .obstacles()
          .forEach(screen::complain);
    }
  }

  /** What is there of editions that are not asked for stays. */
  private Release.Laid lay(
      Workshop workshop,
      Report report,
      Path target,
      List<Placement> placements,
      Set<String> keep,
      Set<String> stay)
      throws Exception {
    return options.only().isEmpty()
        ? Release.lay(workshop.store(), report, target, placements, keep, stay)
        : Release.add(workshop.store(), report, target, placements, keep);
  }

  /** Makes only the first part, so that there is something to watch soon; tells nothing. */
  void begin() throws Exception {
    Series series = project.series(screen);
    try (Workshop workshop = open()) {
      List<Article> articles = project.parseArticles(series).articles();
      Workshop.Look look = workshop.look(series, articles);
      Set<String> others = new TreeSet<>();
      Programme.of(series).forEach(programme -> others.add(programme.id()));
      others.remove(series.parts().getFirst().id());
      EditionPlan site = site(series, articles, workshop, look, others, editions());
      Report report = workshop.run(new Plan(site.steps()));
      Release.lay(workshop.store(), report, site(), site.placements(), others);
    }
  }

  private Path site() {
    return target().resolve("site");
  }

  private Path channel() {
    return target().resolve("channel");
  }

  private ChannelRelease released() throws IOException, Problem {
    return ChannelRelease.in(channel(), options.proof(), now, options.from(), options.force());
  }

  private static ChannelPublication.Site beside(Series series) {
    return new ChannelPublication.Site(
        series.id(),
        series.title(),
        series.language(),
        series.windows().stream().isPresent(),
        series.windows().stream().flatMap(Window.Stream::address).orElse(""));
  }

  private Workshop open() throws Exception {
    return options.glance()
        ? Workshop.glance(screen, project, options.explain())
        : Workshop.open(screen, project, options.waits(), options.explain());
  }

  /**
   * What is made.
   *
   * @param site pages and streams, if any are asked for
   * @param discs those that are asked for, by their kinds
   * @param channel the run, if it is asked for
   * @param unmeasured ids of programmes whose picture could not be measured for discs
   */
  private record Planned(
      Optional<EditionPlan> site,
      SortedMap<Edition, DiscPlan> discs,
      Optional<ChannelPlan> channel,
      Set<String> unmeasured) {
    EditionPlan all() {
      return EditionPlan.together(
          Stream.of(
                  site.stream(),
                  discs.values().stream().map(DiscPlan::plan),
                  channel.map(ChannelPlan::plan).stream())
              .flatMap(plans -> plans)
              .toList());
    }

    /** What lies in the site: a channel plays what the stream plays, from the same files. */
    List<Placement> inSite() {
      Map<String, Placement> all = new LinkedHashMap<>();
      Stream.of(channel.map(ChannelPlan::plan), site)
          .flatMap(Optional::stream)
          .flatMap(plan -> plan.placements().stream())
          .forEach(placement -> all.putIfAbsent(placement.path(), placement));
      return List.copyOf(all.values());
    }
  }

  private Planned planned(
      Series series,
      List<Article> articles,
      Workshop workshop,
      Workshop.Look look,
      Set<String> without)
      throws IOException, InterruptedException, Problem {
    Set<Edition> pages = editions();
    Discs makers = new Discs(series, look.facts(), project.folder(), workshop);
    boolean run = pages.remove(Edition.CHANNEL) && series.windows().run().isPresent();
    Set<String> unmeasured = new TreeSet<>();
    SortedMap<Edition, DiscPlan> discs = new TreeMap<>();
    for (Edition kind : Discs.KINDS) {
      if (pages.remove(kind) && makers.wanted(kind)) {
        discs.put(kind, makers.plan(kind, options.proof(), without, unmeasured));
      }
    }
    boolean site = !pages.isEmpty();
    if (run) {
      pages.add(Edition.CHANNEL); // which pages then lead to
    }
    return new Planned(
        site
            ? Optional.of(site(series, articles, workshop, look, without, pages))
            : Optional.empty(),
        discs,
        run ? Optional.of(channel(series, workshop, look, without)) : Optional.empty(),
        unmeasured);
  }

  private ChannelPlan channel(
      Series series, Workshop workshop, Workshop.Look look, Set<String> without)
      throws IOException, Problem {
    return ChannelEdition.plan(
        series,
        look.facts(),
        project.folder(),
        workshop.programs(),
        options.proof(),
        without,
        released().since());
  }

  private EditionPlan site(
      Series series,
      List<Article> articles,
      Workshop workshop,
      Workshop.Look look,
      Set<String> without,
      Set<Edition> pages) {
    return WebsiteEdition.plan(
        series,
        articles,
        look.facts(),
        project.folder(),
        workshop.programs(),
        options.proof(),
        without,
        pages);
  }

  private Set<Edition> editions() {
    return options.only().isEmpty() ? EnumSet.allOf(Edition.class) : EnumSet.copyOf(options.only());
  }

  private void requireWindows(Series series) throws Problem {
    if (options.only().contains(Edition.PRESS) && series.windows().press().isEmpty()) {
      throw Problem.input(
          "series.yaml has no press window, so there is no press page to make. Add it:"
              + " `windows: {press: {contact: NAME AND ADDRESS}}`.");
    }
    if (options.only().contains(Edition.CHANNEL) && series.windows().run().isEmpty()) {
      throw Problem.input(
          "series.yaml has no run, so there is no channel to make. Add it: `windows: {run:"
              + " {channel: NAME, premiere: 2026-06-14 21:00 America/New_York}}`.");
    }
    if (options.only().contains(Edition.DVD) && series.windows().dvd().isEmpty()) {
      throw Problem.input(
          "series.yaml has no dvd window, so there is no disc to make. Add it:"
              + " `windows: {dvd: {}}`.");
    }
    if (options.only().contains(Edition.BLURAY) && series.windows().bluray().isEmpty()) {
      throw Problem.input(
          "series.yaml has no bluray window, so there is no disc to make. Add it:"
              + " `windows: {bluray: {}}`.");
    }
  }

  /** Says which windows of the series file are not made. */
  private void windows(Series series) {
    List<Window> all = series.windows().all();
    List<String> others = new ArrayList<>();
    for (Window window : all) {
      if (!(window instanceof Window.Stream
          || window instanceof Window.Press
          || window instanceof Window.Run
          || window instanceof Window.Dvd
          || window instanceof Window.Bluray)) {
        others.add(window.kind().name().toLowerCase(Locale.ROOT));
      }
    }
    if (!others.isEmpty() && options.only().isEmpty()) {
      screen.say("Not made by this version: " + String.join(", ", others) + ".");
    }
  }
}
