package boxset.editions.stream;

import boxset.editions.Edition;
import boxset.editions.EditionPlan;
import boxset.editions.Facts;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.press.EditorialEdition;
import boxset.editions.press.EditorialPlan;
import boxset.editions.press.PressMaterials;
import boxset.editions.site.Press;
import boxset.editions.site.SiteModel;
import boxset.editions.site.SitePage;
import boxset.editions.site.SitePages;
import boxset.editions.site.Still;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import boxset.series.model.Article;
import boxset.series.model.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The adaptive stream: HLS and DASH from one set of CMAF tracks, and pages to watch it on; beside
 * them, or by themselves, the editorial pages.
 */
public final class StreamEdition {
  /** What belongs to no programme is laid out together. */
  private static final String SITE = "site";

  private static final StepId ASSETS = new StepId("site/assets");

  private StreamEdition() {}

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
    boolean streamed = editions.contains(Edition.STREAM);
    Making making = Making.of(series, proof);
    List<ProgrammeSteps> made = new ArrayList<>();
    Map<String, String> left = new TreeMap<>();
    for (Programme programme : Programme.of(series)) {
      Optional<Picture> picture =
          facts.of(programme.file().path()).flatMap(f -> Picture.of(programme, f));
      if (picture.isPresent() && picture.get().frames() > 0) {
        if (!without.contains(programme.id())) {
          made.add(new ProgrammeSteps(programme, picture.get(), facts, making, programs, folder));
        }
      } else if (facts.of(programme.file().path()).isPresent()) {
        left.put(
            programme.id(),
            programme.name()
                + ": "
                + programme.file().path()
                + " has no picture. Name a master that has one.");
      }
    }
    List<Step> steps = new ArrayList<>();
    List<Placement> placements = new ArrayList<>();
    Map<String, List<Placement>> held = new TreeMap<>();
    List<String> notes = List.of();
    if (streamed) {
      for (ProgrammeSteps each : made) {
        articles.forEach(article -> article.players(each.programme().id()).forEach(each::still));
        series
            .part(each.programme().id())
            .ifPresent(part -> each.photographs(part.stills(), facts, without));
        steps.addAll(each.steps());
        placements.addAll(each.placements());
      }
    }
    if (!made.isEmpty()) {
      String poster = streamed ? "poster" : ProgrammeSteps.PORTRAIT;
      if (!streamed) {
        steps.add(made.getFirst().portrait());
      }
      ArtSteps art =
          new ArtSteps(
              series, made.getFirst().result(poster, "poster-640.jpg"), programs, folder, without);
      steps.addAll(art.steps());
      placements.addAll(art.placements());
      assets(steps, placements);
      if (streamed) {
        made.forEach(each -> posters(each, placements));
        made.forEach(each -> sentences(each, series.language(), steps, placements));
      }
      SiteModel outline = SiteOutline.of(series, made, art);
      EditorialPlan editorial =
          EditorialEdition.plan(
              series,
              articles,
              outline,
              new PressMaterials(art.colours(), made.getFirst().result(poster, "poster.jpg")),
              facts,
              programs,
              folder,
              without,
              editions,
              at -> SiteOutline.excerpt(at.id(), at.span(), Optional.empty(), made));
      steps.addAll(editorial.steps());
      placements.addAll(editorial.placements());
      hold(editorial, held);
      texts(outline.with(editorial.editorial()), made, art, steps, placements, held);
      notes = editorial.notes();
    }
    List<Placement> apart = new ArrayList<>();
    held.forEach((name, all) -> all.forEach(each -> apart.add(in(name, each))));
    return new EditionPlan(steps, placements, apart, left, notes);
  }

  /**
   * What is under embargo has a folder of its own, in which it is as whole as in the site, at the
   * paths it will have there.
   */
  private static void hold(EditorialPlan editorial, Map<String, List<Placement>> held) {
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

  private static void sentences(
      ProgrammeSteps made, String language, List<Step> steps, List<Placement> placements) {
    made.transcript(language)
        .ifPresent(captions -> {
          Programme programme = made.programme();
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
                  StreamFiles.sentences(programme),
                  new Input.Result(id, WriteSentences.SENTENCES),
                  programme.id()));
        });
  }

  private static void assets(List<Step> steps, List<Placement> placements) {
    steps.add(
        new Step(ASSETS, "", "Site: write assets", new WriteAssets(), Map.of(), Pool.FREE, 0.1));
    for (String file : WriteAssets.files()) {
      placements.add(new Placement(file, new Input.Result(ASSETS, file), SITE));
    }
  }

  private static void posters(ProgrammeSteps made, List<Placement> placements) {
    for (Still.Size size : SiteOutline.poster(made).sizes()) {
      String file = size.path().contains("poster-640") ? "poster-640.jpg" : "poster.jpg";
      placements.add(
          new Placement(size.path(), made.result("poster", file), made.programme().id()));
    }
  }

  /** Pages and what machines read, a step for what is written together. */
  private static void texts(
      SiteModel outline,
      List<ProgrammeSteps> made,
      ArtSteps art,
      List<Step> steps,
      List<Placement> placements,
      Map<String, List<Placement>> held) {
    Map<String, Input> placed = new HashMap<>();
    Stream.concat(Stream.of(placements), held.values().stream())
        .flatMap(List::stream)
        .forEach(placement -> placed.put(placement.path(), placement.from()));
    Map<String, List<SitePage>> groups = new LinkedHashMap<>();
    SitePages.of(outline)
        .forEach(page -> groups.computeIfAbsent(page.group(), _ -> new ArrayList<>()).add(page));
    for (List<SitePage> pages : groups.values()) {
      Optional<ProgrammeSteps> shown =
          made.stream()
              .filter(each -> pages.getFirst().shown().equals(Optional.of(each.programme().id())))
              .findFirst();
      Optional<Input> transcript = shown.flatMap(each -> each.transcript(outline.language()));
      Optional<Input> start = shown.map(each -> each.result("manifests", StreamFiles.START));
      Optional<Input> player = shown.map(each -> each.result("manifests", StreamFiles.PLAYER));
      WritePages work = WritePages.of(outline, pages, transcript.isPresent());
      String group = pages.getFirst().group();
      StepId id = new StepId("site/" + group);
      steps.add(
          new Step(
              id,
              "",
              "Site: write " + group,
              work,
              work.inputs(placed, art.colours(), transcript, start, player),
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
}
