package boxset.editions.stream;

import boxset.editions.EditionPlan;
import boxset.editions.Facts;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.site.SiteModel;
import boxset.editions.site.Still;
import boxset.editions.site.Watchable;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.release.Placement;
import boxset.series.model.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The adaptive stream: HLS and DASH from one set of CMAF tracks, and pages to watch it on. */
public final class StreamEdition {
  /** What belongs to no programme is laid out together. */
  private static final String SITE = "site";

  private StreamEdition() {}

  /**
   * Plans the stream of a series.
   *
   * @param folder that of the series file
   * @param proof whether a draft is enough
   * @param without ids of programmes that are known to fail and are left out
   */
  public static EditionPlan plan(
      Series series,
      Facts facts,
      Path folder,
      Programs programs,
      boolean proof,
      Set<String> without) {
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
    for (ProgrammeSteps each : made) {
      steps.addAll(each.steps());
      placements.addAll(each.placements());
    }
    if (!made.isEmpty()) {
      pages(series, made, steps, placements);
    }
    return new EditionPlan(steps, placements, left);
  }

  private static void pages(
      Series series, List<ProgrammeSteps> made, List<Step> steps, List<Placement> placements) {
    StepId assets = new StepId("site/assets");
    steps.add(
        new Step(assets, "", "Site: write assets", new WriteAssets(), Map.of(), Pool.FREE, 0.1));
    for (String file : WriteAssets.files()) {
      placements.add(new Placement(file, new Input.Result(assets, file), SITE));
    }
    SiteModel outline = SiteOutline.of(series, made);
    Map<String, Input> inputs = new LinkedHashMap<>();
    Map<String, List<Text>> texts = new TreeMap<>();
    for (ProgrammeSteps each : made) {
      String id = each.programme().id();
      texts.put(id, each.texts());
      inputs.put(id + "/tiles", each.result("tiles", "tiles.json"));
      inputs.put(id + "/start", each.result("manifests", StreamFiles.START));
      for (Text text : each.texts()) {
        inputs.put(
            id + "/text-" + text.slug(), each.result("captions/" + text.slug(), "captions.vtt"));
      }
    }
    for (Watchable watchable : outline.watchables()) {
      for (Still.Size size : watchable.poster().sizes()) {
        String file = size.path().contains("poster-640") ? "poster-640.jpg" : "poster.jpg";
        Input.Result poster = new Input.Result(new StepId(watchable.id() + "/poster"), file);
        inputs.put(watchable.id() + "/" + file, poster);
        placements.add(new Placement(size.path(), poster, watchable.id()));
      }
    }
    WritePages work = new WritePages(outline, texts);
    StepId pages = new StepId("site/pages");
    steps.add(new Step(pages, "", "Site: write pages", work, inputs, Pool.FREE, 0.1));
    for (String file : work.files()) {
      placements.add(new Placement(file, new Input.Result(pages, file), SITE));
    }
  }
}
