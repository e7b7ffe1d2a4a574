package boxset.editions.dvd;

import boxset.editions.Programs;
import boxset.editions.dvd.menus.DvdMenu;
import boxset.editions.dvd.menus.MenuInputs;
import boxset.editions.dvd.menus.MenuTitles;
import boxset.editions.menu.DiscContents;
import boxset.editions.menu.DiscMenu;
import boxset.editions.menu.Medium;
import boxset.editions.menu.MenuArt;
import boxset.editions.menu.MenuTypefaces;
import boxset.editions.menu.Still;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.series.model.Art;
import boxset.series.model.CaptionKind;
import boxset.series.model.Chapter;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The menu of one disc, and the steps that make what it is drawn from. */
final class DiscMenuSteps {
  /** What fails with the key art; no id of a programme has a blank in it. */
  private static final String KEY_ART = "key art";

  /** First pictures of chapters are often black. */
  private static final int BEHIND_THE_CUT_SECONDS = 2;

  private static final long SILENCE_SAMPLES = 32_000;

  /** Title treatments that ffmpeg reads. */
  private static final Set<String> READABLE = Set.of("png", "webp", "tif", "tiff");

  private final Series series;
  private final Map<String, DvdProgramme> programmes = new LinkedHashMap<>();
  private final Programs programs;
  private final Path folder;
  private final String prefix;
  private final List<Step> steps = new ArrayList<>();
  private final DvdMenu menu;
  private final Map<String, Input> inputs;
  private final List<String> notes;

  /**
   * @param prefix of its steps
   * @param on programmes on the disc, parts among them
   */
  DiscMenuSteps(
      String prefix,
      Series series,
      Optional<DiscContents.Volume> volume,
      List<DvdProgramme> on,
      StreamOrder order,
      MenuTitles titles,
      VideoStandard standard,
      Aspect aspect,
      Programs programs,
      Path folder,
      Set<String> without) {
    this.series = series;
    this.programs = programs;
    this.folder = folder;
    this.prefix = prefix;
    on.forEach(programme -> programmes.put(programme.programme().id(), programme));
    Predicate<FileRef> sound = _ -> !without.contains(KEY_ART);
    Optional<FileRef> background = series.art().flatMap(Art::background).filter(sound);
    Optional<FileRef> title =
        series.art().flatMap(Art::title).filter(sound).filter(DiscMenuSteps::readable);
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
    DiscMenu drawn =
        DiscMenu.of(
            contents(volume, order),
            art,
            Medium.dvd(aspect == Aspect.SIXTEEN_BY_NINE),
            MenuTypefaces.letters());
    this.notes = drawn.notes();
    this.menu = new DvdMenu(drawn, titles, standard, aspect);
    drawn.stills().forEach(this::still);
    MenuInputs from =
        new MenuInputs(
            background.map(this::source),
            title.map(this::source),
            colours(background, drawn.stills()),
            still -> result(name(still), "poster-640.jpg"),
            silence(),
            List.of());
    steps.addAll(menu.steps(prefix, from, programs));
    this.inputs = menu.inputs(prefix, from);
  }

  private static boolean readable(FileRef file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    return READABLE.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  List<Step> steps() {
    return steps;
  }

  DvdMenu menu() {
    return menu;
  }

  /** What the disc reads of it. */
  Map<String, Input> inputs() {
    return inputs;
  }

  /** What could not be said as it is. */
  List<String> notes() {
    return notes;
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

  private static DiscContents.OnDisc onDisc(DvdProgramme programme) {
    return new DiscContents.OnDisc(
        Duration.ofMillis(programme.millis()),
        programme.points().chapters().stream().map(at -> title(programme, at)).toList());
  }

  /** The name of the chapter that begins with a picture. */
  private static String title(DvdProgramme programme, long picture) {
    return programme.programme().chapters().stream()
        .filter(chapter -> programme.picture(chapter.at()) == picture)
        .findFirst()
        .map(Chapter::title)
        .orElse("");
  }

  private DvdProgramme programme(String id) {
    return Optional.ofNullable(programmes.get(id))
        .orElseThrow(() -> new IllegalArgumentException("Not on the disc: " + id));
  }

  private void still(Still still) {
    DvdProgramme programme = programme(still.part());
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

  private static long frame(DvdProgramme programme, int chapter) {
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
    long later = programme.natural().framesIn(BEHIND_THE_CUT_SECONDS * 1_000_000L);
    return Math.min(first + later, (first + end) / 2);
  }

  private static String name(Still still) {
    return "still/" + still.part() + "/" + still.chapter();
  }

  private Input colours(Optional<FileRef> background, List<Still> stills) {
    Optional<Input> from =
        background
            .map(this::source)
            .or(() ->
                stills.stream().findFirst().map(still -> result(name(still), "poster-640.jpg")));
    Input picture =
        from.orElseGet(() -> {
          Still first =
              new Still(programmes.values().stream().findFirst().orElseThrow().programme().id(), 0);
          still(first);
          return result(name(first), "poster-640.jpg");
        });
    String named = background.map(FileRef::path).orElse("The picture of the first part");
    step(
        "colours",
        background.isPresent() ? KEY_ART : "",
        "Menu: take colours",
        new TakeColours(programs.ffmpeg(), named),
        Map.of("picture", picture));
    return result("colours", "colours.json");
  }

  private Input silence() {
    steps.add(
        new Step(
            id("silence"),
            "",
            "Menu: make silence",
            new EncodeSilence(programs.ffmpeg(), SILENCE_SAMPLES, 2, StreamOrder.kilobits(2)),
            Map.of(),
            Pool.FREE,
            0.1));
    return result("silence", EncodeAc3.OUTPUT);
  }

  private Input source(FileRef file) {
    return new Input.Source(folder.resolve(file.path()));
  }

  private StepId id(String step) {
    return new StepId(prefix + "/" + step);
  }

  private Input result(String step, String file) {
    return new Input.Result(id(step), file);
  }

  private void step(String id, String subject, String title, Work work, Map<String, Input> inputs) {
    steps.add(new Step(id(id), subject, title, work, inputs, Pools.ENCODER, 0.2));
  }
}
