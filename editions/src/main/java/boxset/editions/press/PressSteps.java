package boxset.editions.press;

import boxset.editions.Facts;
import boxset.editions.Programs;
import boxset.editions.TitledArt;
import boxset.editions.press.OneSheet.Row;
import boxset.editions.press.SheetWords.Unset;
import boxset.editions.site.Artwork;
import boxset.editions.site.Credit;
import boxset.editions.site.Download;
import boxset.editions.site.Photo;
import boxset.editions.site.Press;
import boxset.editions.site.Press.Fact;
import boxset.editions.site.SiteModel;
import boxset.editions.site.SitePages;
import boxset.editions.site.Still;
import boxset.editions.site.Watchable;
import boxset.editions.site.pages.Clock;
import boxset.editions.site.pages.Words;
import boxset.graph.Input;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.graph.release.Placement;
import boxset.series.model.Art;
import boxset.series.model.FileRef;
import boxset.series.model.Focus;
import boxset.series.model.Part;
import boxset.series.model.Prose;
import boxset.series.model.Series;
import boxset.series.model.Window;
import boxset.steps.CutPicture;
import boxset.steps.CutPicture.Cut;
import boxset.steps.Pools;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
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

/** The press page of a series, and what can be taken home from it. */
final class PressSteps {
  /** Longer sides of a still on the page, in pixels. */
  private static final List<Integer> ON_PAGE = List.of(480, 960, 1440);

  /** As wide as A4 at some 300 dots to the inch, and half as high. */
  private static final Cut SHEET = new Cut("sheet.jpg", 2480, 1240);

  /** What most shops ask for at least. */
  private static final Cut POSTER = new Cut("poster.jpg", 2000, 3000);

  private static final Cut SQUARE = new Cut("square.jpg", 3000, 3000);
  private static final Cut POSTER_ON_PAGE = new Cut("poster-480.jpg", 480, 720);
  private static final Cut SQUARE_ON_PAGE = new Cut("square-480.jpg", 480, 480);

  private final Series series;
  private final Window.Press window;
  private final SiteModel site;
  private final Words words;
  private final PhotoSteps photos;
  private final Programs programs;
  private final Path folder;
  private final Set<String> without;
  private final List<Step> steps = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** What goes into the kit, by its name there. */
  private final Map<String, Input> packed = new LinkedHashMap<>();

  private final Press press;

  PressSteps(
      Series series,
      Window.Press window,
      SiteModel site,
      PressMaterials materials,
      Facts facts,
      Programs programs,
      Path folder,
      Set<String> without) {
    this.series = series;
    this.window = window;
    this.site = site;
    this.words = Words.of(site.language());
    this.programs = programs;
    this.folder = folder;
    this.without = without;
    this.photos = new PhotoSteps(facts, programs, folder, without, SitePages.PRESS);
    List<Photo> stills = stills();
    List<Artwork> artwork = series.art().map(this::artwork).orElse(List.of());
    steps.addAll(photos.steps());
    placements.addAll(photos.placements());
    photos.placements().forEach(p -> pack(p, stills, artwork));
    List<Fact> known = facts();
    Optional<Download> sheet = sheet(materials, known);
    press =
        new Press(
            window.contact(),
            window.embargo().map(when -> Dates.text(when, site.language())),
            known,
            series.billing().stream().map(Prose::text).toList(),
            stills,
            artwork,
            sheet,
            kit(stills));
  }

  Window.Press window() {
    return window;
  }

  Press press() {
    return press;
  }

  List<Step> steps() {
    return steps;
  }

  List<Placement> placements() {
    return placements;
  }

  List<String> notes() {
    return notes;
  }

  private List<Photo> stills() {
    List<Photo> stills = new ArrayList<>();
    int number = 0;
    Set<String> seen = new HashSet<>();
    for (boxset.series.model.Still still :
        Stream.concat(
                series.stills().stream(), series.parts().stream().flatMap(p -> p.stills().stream()))
            .toList()) {
      number++;
      if (!seen.add(still.file().path())) {
        continue;
      }
      photos
          .photo(
              still,
              String.format(Locale.ROOT, "press/still-%03d", number),
              Press.FOLDER + "stills/",
              ON_PAGE,
              true)
          .ifPresent(stills::add);
    }
    return stills;
  }

  private List<Artwork> artwork(Art art) {
    List<Artwork> artwork = new ArrayList<>();
    Optional<Still> shown = site.art().map(cut -> new Still(List.of(cut.plain()), ""));
    shown
        .flatMap(_ -> art.background())
        .ifPresent(file -> {
          artwork.add(new Artwork("key-art", shown, copy(file, "key-art")));
          artwork.addAll(shapes(art, file));
        });
    art.title()
        .filter(this::whole)
        .ifPresent(file ->
            artwork.add(new Artwork("title-treatment", Optional.empty(), copy(file, "title"))));
    art.logo()
        .filter(this::whole)
        .ifPresent(file -> artwork.add(new Artwork("logo", Optional.empty(), copy(file, "logo"))));
    return artwork;
  }

  /** The shapes that shops, listings and podcasts ask for, with the title. */
  private List<Artwork> shapes(Art art, FileRef file) {
    StepId id = new StepId("press/shapes");
    TitledArt titled = new TitledArt(art, file, TitledArt.title(art, without).filter(this::whole));
    steps.add(
        new Step(
            id,
            titled.subject(""),
            "Press: cut " + file.name(),
            titled.work(programs.ffmpeg(), List.of(POSTER, POSTER_ON_PAGE, SQUARE, SQUARE_ON_PAGE)),
            titled.inputs(folder),
            Pools.ENCODER,
            1));
    return List.of(
        shape(id, "poster", POSTER, POSTER_ON_PAGE), shape(id, "square", SQUARE, SQUARE_ON_PAGE));
  }

  private Artwork shape(StepId made, String word, Cut whole, Cut small) {
    String name = series.id() + "-" + word + ".jpg";
    String path = Press.FOLDER + "art/" + word + "-{digest}.jpg";
    String onPage = Press.FOLDER + "art/" + word + "-" + small.width() + "-{digest}.jpg";
    Input.Result file = new Input.Result(made, whole.name());
    placements.add(new Placement(path, file, SitePages.PRESS));
    placements.add(new Placement(onPage, new Input.Result(made, small.name()), SitePages.PRESS));
    packed.put("art/" + name, file);
    return new Artwork(
        word,
        Optional.of(new Still(List.of(new Still.Size(onPage, small.width(), small.height())), "")),
        new Download(path, name));
  }

  private boolean whole(FileRef file) {
    return !without.contains(PhotoSteps.subject(file));
  }

  private Download copy(FileRef file, String name) {
    return photos.copy(file, "press/" + name, Press.FOLDER + "art/");
  }

  private void pack(Placement placement, List<Photo> stills, List<Artwork> artwork) {
    Stream.concat(
            stills.stream().flatMap(photo -> photo.full().stream()),
            artwork.stream().map(Artwork::file))
        .filter(file -> file.path().equals(placement.path()))
        .findFirst()
        .ifPresent(file ->
            packed.put(
                file.path().substring(Press.FOLDER.length()).replace("-{digest}", ""),
                placement.from()));
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("fact.parts", Integer.toString(site.parts().size())));
    Locale locale = Locale.forLanguageTag(site.language());
    facts.add(new Fact("fact.language", locale.getDisplayName(locale)));
    site.parts().stream()
        .map(Watchable::media)
        .findFirst()
        .ifPresent(media -> {
          facts.add(new Fact("fact.picture", media.width() + " × " + media.height()));
          facts.add(
              new Fact(
                  "fact.sound",
                  media.audio().stream()
                      .map(Watchable.Audio::name)
                      .collect(Collectors.joining(", "))));
          facts.add(
              new Fact(
                  "fact.captions",
                  media.captions().stream()
                      .map(Watchable.Captions::label)
                      .distinct()
                      .collect(Collectors.joining(", "))));
        });
    series.parts().stream()
        .flatMap((Part part) -> part.airs().stream())
        .findFirst()
        .ifPresent(
            when -> facts.add(new Fact("fact.first-shown", Dates.text(when, site.language()))));
    facts.add(
        new Fact(
            "fact.ids",
            series.ids().stream()
                .map(id -> id.scheme().toUpperCase(Locale.ROOT) + " " + id.value())
                .collect(Collectors.joining(", "))));
    return facts.stream().filter(fact -> !fact.text().isBlank()).toList();
  }

  private Optional<Download> sheet(PressMaterials materials, List<Fact> facts) {
    OneSheet sheet = oneSheet(facts);
    List<String> missing = SheetFonts.missing(sheet.words());
    if (!missing.isEmpty()) {
      notes.add(
          "There is no one-sheet: its typefaces have no letter for "
              + SheetWords.shown(missing)
              + SheetWords.unset(series).stream()
                  .map(Unset::place)
                  .findFirst()
                  .map(place -> ", as in " + place.file() + ", line " + place.line())
                  .orElse("")
              + ". The press page says all of it.");
      return Optional.empty();
    }
    StepId picture = new StepId("press/sheet-picture");
    Optional<FileRef> background = site.art().flatMap(_ -> series.art()).flatMap(Art::background);
    Focus focus = background.flatMap(_ -> series.art()).map(Art::focus).orElse(Focus.CENTRE);
    Input from =
        background
            .<Input>map(file -> new Input.Source(folder.resolve(file.path())))
            .orElse(materials.poster());
    step(
        picture,
        "cut the picture of the one-sheet",
        new CutPicture(
            programs.ffmpeg(),
            background.map(FileRef::path).orElse("The picture of the first part"),
            focus.x(),
            focus.y(),
            List.of(SHEET)),
        Map.of("picture", from));
    StepId id = new StepId("press/sheet");
    step(
        id,
        "set the one-sheet",
        new WriteOneSheet(sheet),
        Map.of(
            WriteOneSheet.PICTURE,
            new Input.Result(picture, SHEET.name()),
            WriteOneSheet.PALETTE,
            materials.palette()));
    String name = series.id() + "-one-sheet.pdf";
    Input.Result result = new Input.Result(id, WriteOneSheet.OUTPUT);
    placements.add(new Placement(Press.FOLDER + name, result, SitePages.PRESS));
    packed.put(name, result);
    return Optional.of(new Download(Press.FOLDER + name, name));
  }

  private OneSheet oneSheet(List<Fact> facts) {
    List<Row> rows = new ArrayList<>();
    rows.add(
        new Row(
            words.get("series"),
            site.parts().stream()
                .map(p -> p.label() + ": " + p.title() + ", " + Clock.text(p.durationMs()))
                .toList()));
    List<Credit> credits = site.credits();
    credits.stream().limit(2).forEach(credit -> rows.add(new Row(credit.role(), credit.names())));
    if (!site.awards().isEmpty()) {
      rows.add(
          new Row(
              words.get("awards"),
              site.awards().stream()
                  .map(award ->
                      award.name()
                          + award.year().map(year -> " " + year).orElse("")
                          + ": "
                          + words.get("award." + award.result().name().toLowerCase(Locale.ROOT)))
                  .toList()));
    }
    credits.stream().skip(2).forEach(credit -> rows.add(new Row(credit.role(), credit.names())));
    facts.stream()
        .filter(fact -> !fact.word().equals("fact.parts"))
        .forEach(fact -> rows.add(new Row(words.get(fact.word()), List.of(fact.text()))));
    return new OneSheet(
        site.language(),
        site.title(),
        words.get("in-parts").replace("{0}", Integer.toString(site.parts().size()))
            + "  ·  "
            + words.duration(site.parts().stream().mapToLong(Watchable::durationMs).sum()),
        site.logline(),
        Stream.concat(site.synopsis().stream(), site.about().stream()).toList(),
        rows,
        Stream.concat(window.contact().stream(), site.baseUrl().stream())
            .collect(Collectors.joining("   ·   ")));
  }

  private Download kit(List<Photo> stills) {
    String name = series.id() + "-press-kit.zip";
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(series.id() + ".txt", text());
    if (!stills.isEmpty()) {
      texts.put("stills/captions.txt", captions(stills));
    }
    StepId id = new StepId("press/kit");
    step(
        id,
        "pack the press kit",
        new PackKit(name, series.id() + "-press-kit", new TreeSet<>(packed.keySet()), texts),
        packed);
    placements.add(new Placement(Press.FOLDER + name, new Input.Result(id, name), SitePages.PRESS));
    return new Download(Press.FOLDER + name, name);
  }

  /** The page as plain text, for whoever writes. */
  private String text() {
    List<String> blocks = new ArrayList<>();
    window
        .embargo()
        .ifPresent(when ->
            blocks.add(
                words.get("embargo-until").replace("{0}", Dates.text(when, site.language()))));
    blocks.add(site.title());
    site.logline().ifPresent(blocks::add);
    window.contact().ifPresent(contact -> blocks.add(words.get("press-contact") + "\n" + contact));
    block(blocks, "synopsis-short", site.synopsis());
    block(blocks, "synopsis-long", site.about());
    block(
        blocks,
        "running-time",
        List.of(
            site.parts().stream()
                .map(p -> p.label() + "  " + p.title() + "  " + Clock.text(p.durationMs()))
                .collect(Collectors.joining("\n"))));
    block(
        blocks,
        "credits",
        List.of(
            site.credits().stream()
                .map(credit -> credit.role() + ": " + String.join(", ", credit.names()))
                .collect(Collectors.joining("\n"))));
    block(
        blocks,
        "people",
        site.people().stream()
            .map(p ->
                Stream.of(Optional.of(p.name()), p.role())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                    + p.bio().stream().map(bio -> "\n" + bio).collect(Collectors.joining()))
            .toList());
    return String.join("\n\n", blocks) + "\n";
  }

  private void block(List<String> blocks, String word, List<String> paragraphs) {
    List<String> said = paragraphs.stream().filter(p -> !p.isBlank()).toList();
    if (!said.isEmpty()) {
      blocks.add(words.get(word).toUpperCase(Locale.forLanguageTag(site.language())));
      blocks.addAll(said);
    }
  }

  private static String captions(List<Photo> stills) {
    return stills.stream()
        .map(photo ->
            Stream.concat(
                    photo.full().stream()
                        .map(file ->
                            file.path()
                                .substring((Press.FOLDER + "stills/").length())
                                .replace("-{digest}", "")),
                    Stream.of(photo.caption(), photo.credit(), photo.rights())
                        .flatMap(Optional::stream))
                .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private void step(StepId id, String title, Work work, Map<String, Input> inputs) {
    steps.add(new Step(id, "", "Press: " + title, work, inputs, Pools.ENCODER, 0.3));
  }
}
