package boxset.editions.website;

import boxset.editions.Edition;
import boxset.editions.EditionPlan;
import boxset.editions.Facts;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.TitledArt;
import boxset.editions.press.EditorialEdition;
import boxset.editions.press.EditorialPlan;
import boxset.editions.press.PhotoSteps;
import boxset.editions.press.PressMaterials;
import boxset.editions.site.Photo;
import boxset.editions.site.Press;
import boxset.editions.site.SiteModel;
import boxset.editions.site.SitePage;
import boxset.editions.site.SitePages;
import boxset.editions.site.Still;
import boxset.editions.stream.Making;
import boxset.editions.stream.ProgrammeSteps;
import boxset.editions.stream.StreamFiles;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import boxset.series.model.Article;
import boxset.series.model.Part;
import boxset.series.model.Series;
import boxset.steps.MediaFacts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The site of a series: pages to watch it on, articles and the press page. With a stream, without a
 * press page, or with that alone, which then names nothing of the stream.
 */
public final class WebsiteEdition {
  /** What belongs to no programme is laid out together. */
  private static final String SITE = "site";

  private static final StepId ASSETS = new StepId("site/assets");

  /** Longer sides of a photograph on the page of a part, in pixels. */
  private static final List<Integer> PHOTO_LENGTHS = List.of(640, 1280);

  private final Series series;
  private final List<Article> articles;
  private final Facts facts;
  private final Path folder;
  private final Programs programs;
  private final Set<String> without;
  private final Set<Edition> editions;
  private final List<Shown> shown = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final Map<String, List<Placement>> held = new TreeMap<>();
  private final Map<String, String> left = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  private WebsiteEdition(
      Series series,
      List<Article> articles,
      Facts facts,
      Path folder,
      Programs programs,
      Set<String> without,
      Set<Edition> editions) {
    this.series = series;
    this.articles = articles;
    this.facts = facts;
    this.folder = folder;
    this.programs = programs;
    this.without = without;
    this.editions = editions;
  }

  /**
   * Plans the site of a series.
   *
   * @param articles about it
   * @param folder that of the series file
   * @param proof whether a draft is enough
   * @param without ids of programmes that are known to fail and are left out
   * @param editions what is made of it; without a stream nothing is encoded, and the editorial
   *     pages stand alone
   */
  public static EditionPlan plan(
      Series series,
      List<Article> articles,
      Facts facts,
      Path folder,
      Programs programs,
      boolean proof,
      Set<String> without,
      Set<Edition> editions) {
    WebsiteEdition site =
        new WebsiteEdition(series, articles, facts, folder, programs, without, editions);
    site.programmes(Making.of(series, proof));
    if (!site.shown.isEmpty()) {
      site.pages();
    }
    List<Placement> apart = new ArrayList<>();
    site.held.forEach((name, all) -> all.forEach(each -> apart.add(in(name, each))));
    return new EditionPlan(site.steps, site.placements, apart, site.left, site.notes);
  }

  private void programmes(Making making) {
    List<Pictured> all = new ArrayList<>();
    for (Programme programme : Programme.of(series)) {
      Optional<MediaFacts> known = facts.of(programme.file().path());
      Optional<Picture> picture =
          known.flatMap(f -> Picture.of(programme, f)).filter(found -> found.frames() > 0);
      if (picture.isEmpty() && known.isPresent()) {
        left.put(
            programme.id(),
            "%s: %s has no picture. Name a master that has one."
                .formatted(programme.name(), programme.file().path()));
      }
      picture
          .filter(_ -> !without.contains(programme.id()))
          .ifPresent(found -> all.add(new Pictured(programme, found)));
    }
    if (editions.contains(Edition.STREAM)) {
      all.parallelStream().map(each -> stream(each, making)).toList().forEach(this::add);
    } else {
      all.forEach(each -> shown.add(Shown.told(each.programme(), each.picture(), facts)));
    }
  }

  private record Pictured(Programme programme, Picture picture) {}

  private ProgrammeSteps stream(Pictured each, Making making) {
    ProgrammeSteps stream =
        new ProgrammeSteps(each.programme(), each.picture(), facts, making, programs, folder);
    articles.forEach(article -> article.players(each.programme().id()).forEach(stream::still));
    return stream;
  }

  private void add(ProgrammeSteps stream) {
    steps.addAll(stream.steps());
    placements.addAll(stream.placements());
    shown.add(
        Shown.streamed(
            stream, series.part(stream.programme().id()).map(this::photographs).orElse(List.of())));
  }

  /** Photographs for the page of a part; what cannot be read is left out. */
  private List<Photo> photographs(Part part) {
    PhotoSteps made = new PhotoSteps(facts, programs, folder, without, part.id());
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < part.stills().size(); i++) {
      made.photo(
              part.stills().get(i),
              String.format(Locale.ROOT, "%s/photo/%03d", part.id(), i + 1),
              part.id() + "/",
              PHOTO_LENGTHS,
              false)
          .ifPresent(photos::add);
    }
    steps.addAll(made.steps());
    placements.addAll(made.placements());
    return photos;
  }

  private void pages() {
    Shown first = shown.getFirst();
    if (first.stream().isEmpty()) {
      steps.add(first.portrait().step(programs, folder));
    }
    ArtSteps art = new ArtSteps(series, first.poster("poster-640.jpg"), programs, folder, without);
    steps.addAll(art.steps());
    placements.addAll(art.placements());
    TitledArt.note(series, without).ifPresent(notes::add);
    assets();
    if (editions.contains(Edition.STREAM)) {
      shown.forEach(this::posters);
      shown.forEach(this::sentences);
    }
    SiteModel whole = SiteOutline.of(series, shown, art);
    SiteModel outline =
        series
            .windows()
            .run()
            .filter(_ -> editions.contains(Edition.CHANNEL))
            .map(run -> whole.onAir(run.channel()))
            .orElse(whole);
    EditorialPlan editorial =
        EditorialEdition.plan(
            series,
            articles,
            outline,
            new PressMaterials(art.colours(), first.poster("poster.jpg")),
            facts,
            programs,
            folder,
            without,
            editions,
            at -> SiteOutline.excerpt(at.id(), at.span(), Optional.empty(), shown));
    steps.addAll(editorial.steps());
    placements.addAll(editorial.placements());
    notes.addAll(editorial.notes());
    hold(editorial);
    texts(outline.with(editorial.editorial()), art.colours());
  }

  /**
   * What is under embargo has a folder of its own, in which it is as whole as in the site, at the
   * paths it will have there.
   */
  private void hold(EditorialPlan editorial) {
    editorial.held().forEach((name, all) -> held.put(name, new ArrayList<>(all)));
    editorial.editorial().articles().stream()
        .filter(article -> article.embargo().isPresent())
        .forEach(article -> held.computeIfAbsent(article.id(), _ -> new ArrayList<>()));
    for (List<Placement> all : held.values()) {
      for (String file : WriteAssets.files()) {
        all.add(new Placement(file, new Input.Result(ASSETS, file), SITE));
      }
    }
  }

  /** An article or the press page stays as it was when something of it fails. */
  private static boolean alone(SitePage page) {
    return page.path().startsWith("articles/") || page.path().equals(Press.PAGE);
  }

  private static Placement in(String folder, Placement placement) {
    return new Placement(folder + "/" + placement.path(), placement.from(), placement.group());
  }

  private void sentences(Shown each) {
    Programme programme = each.programme();
    each.transcript(series.language())
        .ifPresent(captions -> {
          StepId id = new StepId(programme.id() + "/sentences");
          steps.add(
              new Step(
                  id,
                  programme.id(),
                  programme.name() + ": write sentences",
                  new WriteSentences(),
                  Map.of(WriteSentences.CAPTIONS, captions),
                  Pool.FREE,
                  0.1));
          placements.add(
              new Placement(
                  WriteSentences.path(programme),
                  new Input.Result(id, WriteSentences.SENTENCES),
                  programme.id()));
        });
  }

  private void assets() {
    steps.add(
        new Step(ASSETS, "", "Site: write assets", new WriteAssets(), Map.of(), Pool.FREE, 0.1));
    for (String file : WriteAssets.files()) {
      placements.add(new Placement(file, new Input.Result(ASSETS, file), SITE));
    }
  }

  private void posters(Shown each) {
    for (Still.Size size : SiteOutline.poster(each).sizes()) {
      String file = size.path().contains("poster-640") ? "poster-640.jpg" : "poster.jpg";
      placements.add(new Placement(size.path(), each.poster(file), each.programme().id()));
    }
  }

  /** Pages and what machines read, a step for what is written together. */
  private void texts(SiteModel outline, Input colours) {
    Map<String, Input> placed = new HashMap<>();
    Stream.concat(Stream.of(placements), held.values().stream())
        .flatMap(List::stream)
        .forEach(placement -> placed.put(placement.path(), placement.from()));
    Map<String, List<SitePage>> groups = new LinkedHashMap<>();
    SitePages.of(outline)
        .forEach(page -> groups.computeIfAbsent(page.group(), _ -> new ArrayList<>()).add(page));
    // In the order of the groups, written on all processors: it is most of the plan's work.
    List<Written> all =
        groups.values().parallelStream().map(each -> written(outline, each)).toList();
    for (Written each : all) {
      List<SitePage> pages = each.work().pages();
      String group = pages.getFirst().group();
      StepId id = new StepId("site/" + group);
      steps.add(
          new Step(
              id,
              "",
              "Site: write " + group,
              each.work(),
              each.inputs(placed, colours),
              Pool.FREE,
              0.1));
      for (SitePage page : pages) {
        Placement placement =
            new Placement(
                page.path(), new Input.Result(id, page.path()), alone(page) ? page.group() : SITE);
        page.held()
            .map(name -> held.computeIfAbsent(name, _ -> new ArrayList<>()))
            .orElse(placements)
            .add(placement);
      }
    }
  }

  private Written written(SiteModel outline, List<SitePage> pages) {
    Optional<Shown> subject =
        shown.stream()
            .filter(each -> pages.getFirst().shown().equals(Optional.of(each.programme().id())))
            .findFirst();
    Optional<Input> transcript = subject.flatMap(each -> each.transcript(outline.language()));
    return new Written(
        WritePages.of(outline, pages, transcript.isPresent()),
        transcript,
        subject.flatMap(each -> each.result("manifests", StreamFiles.START)),
        subject.flatMap(each -> each.result("manifests", StreamFiles.PLAYER)));
  }

  /** A group of pages, and what those of a programme take of it. */
  private record Written(
      WritePages work, Optional<Input> transcript, Optional<Input> start, Optional<Input> player) {
    Map<String, Input> inputs(Map<String, Input> placed, Input colours) {
      return work.inputs(placed, colours, transcript, start, player);
    }
  }
}
