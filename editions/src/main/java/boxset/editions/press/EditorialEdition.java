package boxset.editions.press;

import boxset.editions.Edition;
import boxset.editions.Facts;
import boxset.editions.Programs;
import boxset.editions.site.Article;
import boxset.editions.site.Article.Block;
import boxset.editions.site.Editorial;
import boxset.editions.site.Excerpt;
import boxset.editions.site.Photo;
import boxset.editions.site.SiteModel;
import boxset.editions.site.SitePages;
import boxset.graph.Step;
import boxset.graph.release.Placement;
import boxset.series.model.ArticleBlock;
import boxset.series.model.Reference;
import boxset.series.model.Series;
import boxset.series.model.When;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Articles and the press page: pure functions from the series and its articles to a plan. */
public final class EditorialEdition {
  /** Longer sides of a photograph in an article, in pixels. */
  private static final List<Integer> IN_ARTICLES = List.of(640, 1280, 1920);

  private final SiteModel site;
  private final Facts facts;
  private final Programs programs;
  private final Path folder;
  private final Set<String> without;
  private final Function<Reference, Optional<Excerpt>> excerpts;
  private final List<Step> steps = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final Map<String, List<Placement>> held = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  private EditorialEdition(
      SiteModel site,
      Facts facts,
      Programs programs,
      Path folder,
      Set<String> without,
      Function<Reference, Optional<Excerpt>> excerpts) {
    this.site = site;
    this.facts = facts;
    this.programs = programs;
    this.folder = folder;
    this.without = without;
    this.excerpts = excerpts;
  }

  /**
   * Plans them.
   *
   * @param site what the other pages say
   * @param materials what the one-sheet is made of besides words
   * @param folder that of the series file
   * @param without what is known to fail and is left out
   * @param editions those that are made; articles go with any, the press page with its own, and
   *     without a stream there is nothing to link to and to play
   * @param excerpts finds a stretch in the time of what it is taken from; nothing when that has not
   *     been built or ends before
   */
  public static EditorialPlan plan(
      Series series,
      List<boxset.series.model.Article> articles,
      SiteModel site,
      PressMaterials materials,
      Facts facts,
      Programs programs,
      Path folder,
      Set<String> without,
      Set<Edition> editions,
      Function<Reference, Optional<Excerpt>> excerpts) {
    EditorialEdition edition =
        new EditorialEdition(site, facts, programs, folder, without, excerpts);
    List<Article> written = articles.stream().map(edition::article).toList();
    if (!editions.contains(Edition.STREAM)) {
      articles.stream()
          .filter(
              article -> article.body().stream().anyMatch(ArticleBlock.Player.class::isInstance))
          .forEach(article ->
              edition.notes.add(
                  article.file()
                      + " is without its players: they need the stream, which is not made."));
    }
    Optional<PressSteps> press =
        series
            .windows()
            .press()
            .filter(_ -> editions.contains(Edition.PRESS))
            .map(window ->
                new PressSteps(series, window, site, materials, facts, programs, folder, without));
    press.ifPresent(made -> {
      edition.steps.addAll(made.steps());
      edition.place(
          made.press().embargo().isPresent() ? Optional.of("press") : Optional.empty(),
          made.placements());
      edition.notes.addAll(made.notes());
      made.window().embargo().ifPresent(until -> edition.held("The press page", "press", until));
    });
    return new EditorialPlan(
        new Editorial(written, press.map(PressSteps::press), !editions.contains(Edition.STREAM)),
        edition.steps,
        edition.placements,
        edition.held,
        edition.notes);
  }

  /** Notes are in English, as all that is said while building. */
  private void held(String what, String name, When until) {
    notes.add(
        what
            + " is under embargo until "
            + Dates.text(until, "en")
            + " and is not in the site. It is in embargoed/"
            + name
            + "/; take the line `embargo` out to publish it.");
  }

  private void place(Optional<String> apart, List<Placement> made) {
    apart
        .map(name -> held.computeIfAbsent(name, _ -> new ArrayList<>()))
        .orElse(placements)
        .addAll(made);
  }

  private Article article(boxset.series.model.Article article) {
    PhotoSteps photos =
        new PhotoSteps(facts, programs, folder, without, SitePages.group(article.id()));
    Optional<Photo> picture =
        article.picture().flatMap(still -> photo(photos, still, article, "picture"));
    List<Block> body = new ArrayList<>();
    for (ArticleBlock block : article.body()) {
      block(block, article, photos, body.size()).ifPresent(body::add);
    }
    Optional<String> embargo = article.embargo().map(when -> Dates.text(when, site.language()));
    steps.addAll(photos.steps());
    place(embargo.map(_ -> article.id()), photos.placements());
    article.embargo().ifPresent(until -> held(article.file(), article.id(), until));
    return new Article(
        article.id(),
        article.title(),
        article.standfirst(),
        article.by(),
        article.date().map(When::date),
        embargo,
        picture,
        body);
  }

  private static Optional<Photo> photo(
      PhotoSteps photos,
      boxset.series.model.Still still,
      boxset.series.model.Article article,
      String name) {
    return photos.photo(
        still,
        "articles/" + article.id() + "/" + name,
        "articles/" + article.id() + "/",
        IN_ARTICLES,
        false);
  }

  private Optional<Block> block(
      ArticleBlock block, boxset.series.model.Article article, PhotoSteps photos, int number) {
    return switch (block) {
      case ArticleBlock.Words words -> Optional.of(new Block.Words(words.text(), links(words)));
      case ArticleBlock.Photo(var still) ->
          photo(photos, still, article, "photo-" + number).map(Block.Picture::new);
      case ArticleBlock.Quote quote ->
          Optional.of(
              new Block.Quote(
                  quote.paragraphs(), quote.by(), quote.at().flatMap(at -> found(at, article))));
      case ArticleBlock.Player(var at) -> found(at, article).map(Block.Player::new);
    };
  }

  private Optional<Excerpt> found(Reference at, boxset.series.model.Article article) {
    Optional<Excerpt> excerpt = excerpts.apply(at);
    if (excerpt.isEmpty() && site.watchable(at.id()).isPresent()) {
      notes.add(
          "%s plays a stretch of %s that is behind its end. Correct its timecodes."
              .formatted(article.file(), at.id()));
    }
    return excerpt;
  }

  private Map<String, Article.Link> links(ArticleBlock.Words words) {
    Map<String, Article.Link> links = new LinkedHashMap<>();
    words.links().forEach(link -> links.put(link.destination(), target(link.target())));
    return links;
  }

  /** Where a link leads; to the series where what is meant has not been built. */
  private Article.Link target(ArticleBlock.Target target) {
    Optional<Article.Link> found =
        switch (target) {
          case ArticleBlock.Target.Programme(var at) ->
              excerpts
                  .apply(at)
                  .flatMap(
                      e -> site.watchable(e.of()).map(w -> new Article.Link(w.page(), e.span())));
          case ArticleBlock.Target.Who(var id) -> site.person(id).map(p -> link(p.page()));
          case ArticleBlock.Target.Topic(var id) ->
              site.themes().stream()
                  .filter(t -> t.id().equals(id))
                  .findFirst()
                  .map(t -> link(t.page()));
        };
    return found.orElseGet(() -> link("index.html"));
  }

  private static Article.Link link(String page) {
    return new Article.Link(page, Optional.empty());
  }
}
