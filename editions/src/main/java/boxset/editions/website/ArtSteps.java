package boxset.editions.website;

import boxset.editions.Programs;
import boxset.editions.TitledArt;
import boxset.editions.site.KeyArt;
import boxset.editions.site.Still;
import boxset.editions.stream.StreamFiles;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.graph.release.Placement;
import boxset.series.model.Art;
import boxset.series.model.FileRef;
import boxset.series.model.Focus;
import boxset.series.model.Person;
import boxset.series.model.Series;
import boxset.steps.CopyFile;
import boxset.steps.CutPicture;
import boxset.steps.CutPicture.Cut;
import boxset.steps.Pools;
import boxset.steps.TakeColours;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The steps that make the site's pictures from art and photographs. */
final class ArtSteps {
  private static final String COLOURS = "colours";

  /** Between the height of a phone and its width, for a picture that fills its first screen. */
  private static final List<Cut> TALL =
      List.of(new Cut("tall-480.webp", 480, 600), new Cut("tall-960.webp", 960, 1200));

  private static final List<Cut> WIDE =
      List.of(
          new Cut("wide-960.webp", 960, 540),
          new Cut("wide-1440.webp", 1440, 810),
          new Cut("wide-2160.webp", 2160, 1216));
  private static final List<Cut> BANNER =
      List.of(new Cut("banner-1600.webp", 1600, 720), new Cut("banner-2560.webp", 2560, 1152));
  private static final Cut PLAIN = new Cut("wide-1280.jpg", 1280, 720);

  /** The size that previews of links ask for. */
  private static final Cut SOCIAL = new Cut("social.jpg", 1200, 630);

  /** What podcast players ask for at least. */
  private static final Cut SQUARE = new Cut("square.jpg", 1400, 1400);

  private static final List<Cut> PORTRAIT =
      List.of(new Cut("photo-240.jpg", 240, 240), new Cut("photo-720.jpg", 720, 720));

  /** Faces are above the middle of most portraits. */
  private static final Focus FACE = new Focus(50, 40);

  private final Programs programs;
  private final Path folder;
  private final Set<String> without;
  private final List<Step> steps = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final Map<String, Still> photos = new LinkedHashMap<>();
  private Optional<KeyArt> art = Optional.empty();
  private final Input.Result colours;

  /**
   * @param poster the picture that colours are taken from where there is no art
   * @param without what is known to fail and is left out
   */
  ArtSteps(
      Series series, Input.Result poster, Programs programs, Path folder, Set<String> without) {
    this.programs = programs;
    this.folder = folder;
    this.without = without;
    Optional<FileRef> background =
        series.art().flatMap(Art::background).filter(_ -> !without.contains(TitledArt.KEY_ART));
    background.ifPresent(file -> keyArt(series.art().orElseThrow(), file));
    for (Person person : series.people()) {
      person
          .photo()
          .filter(_ -> !without.contains(subject(person)))
          .ifPresent(file -> photo(person, file));
    }
    Input from = background.<Input>map(this::source).orElse(poster);
    String named = background.map(FileRef::path).orElse("The picture of the first part");
    step(
        COLOURS,
        background.isPresent() ? TitledArt.KEY_ART : "",
        "take colours",
        new TakeColours(programs.ffmpeg(), named),
        "picture",
        from);
    colours = new Input.Result(id(COLOURS), "colours.json");
  }

  List<Step> steps() {
    return steps;
  }

  List<Placement> placements() {
    return placements;
  }

  /** The key art, if the series has any. */
  Optional<KeyArt> art() {
    return art;
  }

  /** The portrait of a person, by their id. */
  Optional<Still> photo(String person) {
    return Optional.ofNullable(photos.get(person));
  }

  /** The series' own colours. */
  Input colours() {
    return colours;
  }

  private void keyArt(Art layers, FileRef background) {
    List<Cut> cuts = new ArrayList<>();
    cuts.addAll(TALL);
    cuts.addAll(WIDE);
    cuts.addAll(BANNER);
    cuts.add(PLAIN);
    cuts.add(SOCIAL);
    cut("key-art", TitledArt.KEY_ART, background, layers.focus(), cuts);
    Optional<String> title =
        layers.title().filter(_ -> !without.contains(TitledArt.SUBJECT)).map(this::title);
    art =
        Optional.of(
            new KeyArt(
                cuts("key-art", TitledArt.KEY_ART, TALL, "art/"),
                cuts("key-art", TitledArt.KEY_ART, WIDE, "art/"),
                cuts("key-art", TitledArt.KEY_ART, BANNER, "art/"),
                cuts("key-art", TitledArt.KEY_ART, List.of(PLAIN), "art/").getFirst(),
                cuts("key-art", TitledArt.KEY_ART, List.of(SOCIAL), "art/").getFirst(),
                square(layers, background),
                title,
                layers.focus().y()));
  }

  private Still.Size square(Art layers, FileRef background) {
    TitledArt titled = new TitledArt(layers, background, TitledArt.title(layers, without));
    String subject = titled.subject(TitledArt.KEY_ART);
    List<Cut> cuts = List.of(SQUARE);
    steps.add(
        new Step(
            id("square"),
            subject,
            "Art: cut " + background.name() + " square",
            titled.work(programs.ffmpeg(), cuts),
            titled.inputs(folder),
            Pools.ENCODER,
            0.3));
    return cuts("square", subject, cuts, "art/").getFirst();
  }

  private String title(FileRef file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    String output = "title." + extension;
    step(
        "title",
        TitledArt.KEY_ART,
        "copy the title treatment",
        new CopyFile(output),
        "file",
        source(file));
    String path = "art/" + StreamFiles.media("title", "." + extension);
    placements.add(new Placement(path, new Input.Result(id("title"), output), TitledArt.KEY_ART));
    return path;
  }

  private void photo(Person person, FileRef file) {
    String step = "photo/" + person.id();
    cut(step, subject(person), file, FACE, PORTRAIT);
    photos.put(
        person.id(),
        new Still(
            cuts(step, subject(person), PORTRAIT, "people/" + person.id() + "/"), person.name()));
  }

  private static String subject(Person person) {
    return "photo of " + person.id();
  }

  private void cut(String step, String subject, FileRef file, Focus focus, List<Cut> cuts) {
    step(
        step,
        subject,
        "cut " + file.name(),
        new CutPicture(programs.ffmpeg(), file.path(), focus.x(), focus.y(), cuts),
        "picture",
        source(file));
  }

  private List<Still.Size> cuts(String step, String subject, List<Cut> cuts, String folder) {
    List<Still.Size> sizes = new ArrayList<>();
    for (Cut cut : cuts) {
      int dot = cut.name().lastIndexOf('.');
      String path =
          folder + StreamFiles.media(cut.name().substring(0, dot), cut.name().substring(dot));
      placements.add(new Placement(path, new Input.Result(id(step), cut.name()), subject));
      sizes.add(new Still.Size(path, cut.width(), cut.height()));
    }
    return sizes;
  }

  private Input source(FileRef file) {
    return new Input.Source(folder.resolve(file.path()));
  }

  private static StepId id(String step) {
    return new StepId("art/" + step);
  }

  private void step(String id, String subject, String title, Work work, String name, Input input) {
    steps.add(
        new Step(id(id), subject, "Art: " + title, work, Map.of(name, input), Pools.ENCODER, 0.3));
  }
}
