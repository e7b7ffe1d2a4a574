package boxset.editions.disc;

import boxset.editions.Programs;
import boxset.editions.TitledArt;
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.Medium;
import boxset.editions.menu.MenuArt;
import boxset.editions.menu.MenuInputs;
import boxset.editions.menu.MenuTypefaces;
import boxset.editions.menu.Still;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.series.model.Art;
import boxset.series.model.CaptionKind;
import boxset.series.model.FileRef;
import boxset.series.model.Series;
import boxset.steps.DrawPoster;
import boxset.steps.EncodeAc3;
import boxset.steps.EncodeSilence;
import boxset.steps.Pools;
import boxset.steps.TakeColours;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The menu of one disc before it is compiled, and the steps that make what it is made from. */
public final class MenuSources {
  /** First pictures of chapters are often black. */
  private static final int BEHIND_THE_CUT_SECONDS = 2;

  private static final long SILENCE_SAMPLES = 32_000;
  private static final int SILENCE_KILOBITS = 192;

  private final Series series;
  private final String size;
  private final Map<String, DiscProgramme> programmes = new LinkedHashMap<>();
  private final Programs programs;
  private final Path folder;
  private final String prefix;
  private final List<Step> steps = new ArrayList<>();
  private final Optional<FileRef> background;
  private final Optional<FileRef> title;
  private final DiscContents contents;
  private final DiscMenu menu;
  private final Input colours;
  private final Input silence;

  /**
   * @param prefix of its steps
   * @param on programmes on the disc, parts among them
   * @param reels threads through its parts that can be played
   * @param order of the streams of parts
   */
  public MenuSources(
      String prefix,
      DiscRequest request,
      Optional<DiscContents.Volume> volume,
      List<? extends DiscProgramme> on,
      List<DiscContents.Reel> reels,
      StreamOrder order,
      Medium medium) {
    this.series = request.series();
    this.size = medium.equals(Medium.BLURAY) ? "poster.jpg" : "poster-640.jpg";
    this.programs = request.programs();
    this.folder = request.folder();
    this.prefix = prefix;
    Set<String> without = request.without();
    on.forEach(programme -> programmes.put(programme.programme().id(), programme));
    this.background =
        series.art().flatMap(Art::background).filter(_ -> !without.contains(TitledArt.KEY_ART));
    this.title = series.art().flatMap(art -> TitledArt.title(art, without));
    MenuArt art =
        series
            .art()
            .map(layers ->
                new MenuArt(
                    background.isPresent(),
                    layers.focus().x(),
                    layers.focus().y(),
                    title.isPresent()))
            .orElse(MenuArt.NONE);
    this.contents = contents(volume, order).with(reels);
    this.menu = DiscMenu.of(contents, art, medium, MenuTypefaces.letters());
    menu.stills().forEach(this::draw);
    this.colours = colours(menu.stills());
    this.silence = silence();
  }

  /** What is on the disc. */
  public DiscContents contents() {
    return contents;
  }

  /** The menu. */
  public DiscMenu menu() {
    return menu;
  }

  /** The steps that make what it is made from. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** What the menu is made from. */
  public MenuInputs inputs() {
    Map<String, String> files = new TreeMap<>();
    background.ifPresent(file -> files.put(DiscMenu.BACKGROUND, file.path()));
    title.ifPresent(file -> files.put(DiscMenu.TITLE, file.path()));
    return new MenuInputs(
        background.map(this::source),
        title.map(this::source),
        colours,
        this::still,
        silence,
        files);
  }

  private Input still(Still still) {
    return result(name(still), size);
  }

  private DiscContents contents(Optional<DiscContents.Volume> volume, StreamOrder order) {
    return DiscContents.of(
        series,
        volume,
        List.copyOf(programmes.keySet()),
        List.copyOf(programmes.keySet()),
        id -> onDisc(programme(id)),
        order.sounds().stream()
            .map(each -> new DiscContents.Track(each.name(), each.language()))
            .toList(),
        order.texts().stream()
            .filter(each -> each.kind() != CaptionKind.FORCED)
            .map(each -> new DiscContents.Track(each.name(), each.language()))
            .toList());
  }

  private static DiscContents.OnDisc onDisc(DiscProgramme programme) {
    return new DiscContents.OnDisc(
        Duration.ofMillis(programme.millis()),
        programme.points().chapters().stream()
            .map(at -> programme.chapter(at).orElse(""))
            .toList());
  }

  private DiscProgramme programme(String id) {
    return Optional.ofNullable(programmes.get(id))
        .orElseThrow(() -> new IllegalArgumentException("Not on the disc: " + id));
  }

  private void draw(Still still) {
    DiscProgramme programme = programme(still.part());
    step(
        name(still),
        programme.programme().id(),
        programme.programme().name() + ": draw a picture for the menu",
        new DrawPoster(
            programs.ffmpeg(),
            programme.picture().source(),
            Optional.of(frame(programme, still.chapter())),
            List.of()),
        Map.of("media", source(programme.programme().file())));
  }

  private static long frame(DiscProgramme programme, int chapter) {
    long frames = programme.picture().frames();
    if (chapter == 0) {
      return programme
          .programme()
          .poster()
          .map(mark -> programme.picture().frame(mark.at()))
          .orElse(frames / 3);
    }
    List<Long> chapters = List.copyOf(programme.points().chapters());
    long first = programme.timing().frame(chapters.get(chapter - 1));
    long end = chapter < chapters.size() ? programme.timing().frame(chapters.get(chapter)) : frames;
    long later = programme.picture().rate().framesIn(BEHIND_THE_CUT_SECONDS * 1_000_000L);
    return Math.min(first + later, (first + end) / 2);
  }

  private static String name(Still still) {
    return "still/" + still.part() + "/" + still.chapter();
  }

  private Input colours(List<Still> stills) {
    Optional<Input> from =
        background.map(this::source).or(() -> stills.stream().findFirst().map(this::still));
    Input picture =
        from.orElseGet(() -> {
          Still first = new Still(programmes.keySet().iterator().next(), 0);
          draw(first);
          return still(first);
        });
    String named = background.map(FileRef::path).orElse("The picture of the first part");
    step(
        "colours",
        background.isPresent() ? TitledArt.KEY_ART : "",
        "Menu: take colours",
        new TakeColours(programs.ffmpeg(), named),
        Map.of("picture", picture));
    return result("colours", "colours.json");
  }

  private Input silence() {
    steps.add(
        new Step(
            new StepId(prefix + "/silence"),
            "",
            "Menu: make silence",
            new EncodeSilence(programs.ffmpeg(), SILENCE_SAMPLES, 2, SILENCE_KILOBITS),
            Map.of(),
            Pool.FREE,
            0.1));
    return result("silence", EncodeAc3.OUTPUT);
  }

  private Input source(FileRef file) {
    return new Input.Source(folder.resolve(file.path()));
  }

  private Input result(String step, String file) {
    return new Input.Result(new StepId(prefix + "/" + step), file);
  }

  private void step(String id, String subject, String title, Work work, Map<String, Input> inputs) {
    steps.add(
        new Step(new StepId(prefix + "/" + id), subject, title, work, inputs, Pools.ENCODER, 0.2));
  }
}
