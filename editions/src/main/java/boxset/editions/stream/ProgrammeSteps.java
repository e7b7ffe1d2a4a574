package boxset.editions.stream;

import boxset.editions.CaptionSteps;
import boxset.editions.Chunk;
import boxset.editions.Facts;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.Text;
import boxset.editions.press.PhotoSteps;
import boxset.editions.site.Photo;
import boxset.formats.cmaf.SoundPurpose;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.graph.release.Placement;
import boxset.series.model.CaptionKind;
import boxset.series.model.Span;
import boxset.series.model.Still;
import boxset.steps.DrawPoster;
import boxset.steps.DrawTiles;
import boxset.steps.EncodePicture;
import boxset.steps.EncodeSound;
import boxset.steps.FindPeaks;
import boxset.steps.JoinProgressive;
import boxset.steps.Ladder;
import boxset.steps.Listen;
import boxset.steps.LowerPeaks;
import boxset.steps.PackagePictures;
import boxset.steps.PackageSound;
import boxset.steps.Piece;
import boxset.steps.Pools;
import boxset.steps.Rung;
import boxset.steps.SoundChain;
import boxset.steps.Spot;
import boxset.steps.Tiles;
import boxset.steps.Trick;
import boxset.steps.TrickClip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The steps that make one programme's part of the stream. */
final class ProgrammeSteps {
  /** Picture samples that are encoded in the time that any other step takes, about. */
  private static final double SAMPLES_A_STEP = 20e6;

  /** The step that {@link #portrait} is. */
  static final String PORTRAIT = "portrait";

  /** Longer sides of a photograph, in pixels. */
  private static final List<Integer> PHOTO_LENGTHS = List.of(640, 1280);

  private final Programme programme;
  private final Picture picture;
  private final List<Mix> mixes;
  private final List<Text> texts;
  private final Making making;
  private final Programs programs;
  private final Path folder;
  private @Nullable Tiles tiles;
  private final Set<Long> stills = new HashSet<>();
  private final List<Photo> photos = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final Map<String, Input> manifestInputs = new LinkedHashMap<>();

  ProgrammeSteps(
      Programme programme,
      Picture picture,
      Facts facts,
      Making making,
      Programs programs,
      Path folder) {
    this.programme = programme;
    this.picture = picture;
    this.mixes = Mix.of(programme, facts, picture.source().originMicros());
    this.texts = Text.of(programme, facts);
    this.making = making;
    this.programs = programs;
    this.folder = folder;
    add();
  }

  List<Step> steps() {
    return steps;
  }

  List<Placement> placements() {
    return placements;
  }

  Programme programme() {
    return programme;
  }

  Picture picture() {
    return picture;
  }

  List<Mix> mixes() {
    return mixes;
  }

  List<Text> texts() {
    return texts;
  }

  /** The preview pictures as they will be drawn. */
  Tiles tiles() {
    return Objects.requireNonNull(tiles, "drawn with the other steps");
  }

  /**
   * What is shown as a transcript: captions, in the language of the pages or the first; without
   * any, the programme's own transcript.
   */
  Optional<Input> transcript(String language) {
    return texts.stream()
        .filter(text -> text.kind() != CaptionKind.FORCED)
        .filter(text -> text.language().equals(language) || text.equals(texts.getFirst()))
        .min(Comparator.comparing(text -> !text.language().equals(language)))
        .<Input>map(text -> result("captions/" + text.slug(), "captions.vtt"))
        .or(() ->
            programme.transcript().map(file -> new Input.Source(folder.resolve(file.path()))));
  }

  /** A file of one of the steps. */
  Input.Result result(String step, String file) {
    return new Input.Result(id(step), file);
  }

  private void add() {
    List<Rung> rungs =
        making.rungs(picture.source().width(), picture.source().height(), picture.rate());
    Trick trick = Ladder.trick(picture.source().width(), picture.source().height());
    SortedSet<Long> edits = picture.edits(programme);
    List<Chunk> chunks = Chunk.divide(picture.frames(), picture.rate(), edits);
    for (Chunk chunk : chunks) {
      encode(chunk, rungs, trick);
    }
    peaks(chunks, rungs);
    for (Rung rung : rungs) {
      packagePictures(rung.name(), chunks);
    }
    packageTrick(chunks);
    for (Mix mix : mixes) {
      sound(mix);
    }
    for (Text text : texts) {
      captions(text);
    }
    stills(chunks, trick);
    programme.spans().forEach(this::still);
    progressive(rungs);
    manifests(rungs);
  }

  private void encode(Chunk chunk, List<Rung> rungs, Trick trick) {
    String at = Spot.at(chunk.from(), picture.rate());
    String to = Spot.at(chunk.from() + chunk.frames(), picture.rate());
    double encoded =
        rungs.stream().mapToDouble(r -> (double) r.width() * r.height()).sum() * chunk.frames();
    step(
        "picture/" + number(chunk),
        "encode picture from " + at + " to " + to,
        new EncodePicture(
            programs.ffmpeg(),
            picture.source(),
            chunk.from(),
            chunk.frames(),
            rungs,
            trick,
            making.effort()),
        Map.of("media", master()),
        Pools.ENCODER,
        encoded / SAMPLES_A_STEP);
  }

  /** What can only be known of a whole programme, and what follows from it for each chunk. */
  private void peaks(List<Chunk> chunks, List<Rung> rungs) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (Chunk chunk : chunks) {
      for (Rung rung : rungs) {
        inputs.put(FindPeaks.input(piece(chunk), rung), encoded(chunk, rung.name()));
      }
    }
    List<Piece> pieces = pieces(chunks);
    step(
        "peaks",
        "find peaks",
        new FindPeaks(picture.rate(), rungs, pieces),
        inputs,
        Pools.DISK,
        0.2);
    for (Chunk chunk : chunks) {
      step(
          "lowered/" + number(chunk),
          "lower peaks from " + Spot.at(chunk.from(), picture.rate()),
          new LowerPeaks(
              programs.ffmpeg(),
              picture.source(),
              chunk.from(),
              chunk.frames(),
              rungs,
              making.effort()),
          Map.of(
              "media",
              master(),
              "limits",
              limits(chunk),
              "shots",
              result("picture/" + number(chunk), "shots.json")),
          Pools.ENCODER,
          0.1);
    }
  }

  private void packagePictures(String name, List<Chunk> chunks) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (Chunk chunk : chunks) {
      inputs.put(number(chunk), encoded(chunk, name));
      inputs.put(
          PackagePictures.again(piece(chunk)), result("lowered/" + number(chunk), name + ".mp4"));
      inputs.put(PackagePictures.limits(piece(chunk)), limits(chunk));
    }
    packagePictures(name, false, chunks, inputs);
  }

  private void packageTrick(List<Chunk> chunks) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (Chunk chunk : chunks) {
      inputs.put(number(chunk), encoded(chunk, StreamFiles.TRICK));
    }
    packagePictures(StreamFiles.TRICK, true, chunks, inputs);
  }

  private void packagePictures(
      String name, boolean trick, List<Chunk> chunks, Map<String, Input> inputs) {
    inputs.put("segments", segments());
    step(
        "track/" + name,
        "package " + name,
        new PackagePictures(name, trick, picture.rate(), pieces(chunks)),
        inputs,
        Pools.DISK,
        0.5);
    media(name, "track/" + name);
  }

  private Input encoded(Chunk chunk, String name) {
    return result("picture/" + number(chunk), name + ".mp4");
  }

  private Input limits(Chunk chunk) {
    return result("peaks", FindPeaks.output(piece(chunk)));
  }

  private Input segments() {
    return result("peaks", "segments.json");
  }

  private static List<Piece> pieces(List<Chunk> chunks) {
    return chunks.stream().map(ProgrammeSteps::piece).toList();
  }

  private static Piece piece(Chunk chunk) {
    return new Piece(number(chunk), chunk.from(), chunk.frames());
  }

  private void sound(Mix mix) {
    Input file = new Input.Source(folder.resolve(mix.file()));
    step(
        "listen/" + mix.slug(),
        "listen to " + mix.name(),
        new Listen(programs.ffmpeg(), mix.track().index()),
        Map.of("media", file),
        Pools.SOUND,
        picture.durationMillis() / 60_000.0);
    sound(mix, mix.slug(), 2, making.stereoKilobits(), file);
    if (mix.surround()) {
      sound(mix, StreamFiles.surround(mix.slug()), 6, making.surroundKilobits(), file);
    }
  }

  private void sound(Mix mix, String name, int channels, int kilobits, Input file) {
    step(
        "sound/" + name,
        "encode sound " + mix.name(),
        new EncodeSound(
            programs.ffmpeg(),
            SoundChain.of(
                mix.track(),
                mix.originMicros(),
                SoundChain.samplesFor(picture.frames(), picture.rate()),
                channels),
            kilobits),
        Map.of("media", file),
        Pools.SOUND,
        picture.durationMillis() / 30_000.0);
    step(
        "track/sound-" + name,
        "package sound " + mix.name(),
        new PackageSound(mix.name(), mix.language(), roles(mix.purpose())),
        Map.of(
            "sound",
            result("sound/" + name, "sound.mp4"),
            "segments",
            segments(),
            "loudness",
            result("listen/" + mix.slug(), "sound.json")),
        Pools.DISK,
        0.2);
    media("sound-" + name, "track/sound-" + name);
  }

  private static List<String> roles(SoundPurpose purpose) {
    return List.of(purpose.name().toLowerCase(Locale.ROOT));
  }

  private void captions(Text text) {
    CaptionSteps made =
        CaptionSteps.of(programme.id() + "/", programme, picture, text, folder, programs);
    steps.addAll(made.steps());
    Input.Result vtt = made.webVtt();
    manifestInputs.put("text-" + text.slug(), vtt);
    place(StreamFiles.media("text-" + text.slug(), ".vtt"), vtt);
  }

  private void stills(List<Chunk> chunks, Trick trick) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    List<TrickClip> clips = new ArrayList<>();
    for (Chunk chunk : chunks) {
      inputs.put(number(chunk), result("picture/" + number(chunk), StreamFiles.TRICK + ".mp4"));
      clips.add(new TrickClip(number(chunk), chunk.from(), chunk.frames()));
    }
    DrawTiles tiles = new DrawTiles(programs.ffmpeg(), picture.rate(), trick, clips);
    step("tiles", "draw preview pictures", tiles, inputs, Pools.ENCODER, 0.5);
    manifestInputs.put("tiles", result("tiles", "tiles.json"));
    this.tiles = tiles.tiles();
    int number = 0;
    for (String sheet : this.tiles.sheets()) {
      number++;
      manifestInputs.put("sheet-" + number, result("tiles", sheet));
      place(StreamFiles.sheet(number), result("tiles", sheet));
    }
    Map<String, Input> posterInputs = new LinkedHashMap<>(inputs);
    posterInputs.put("media", master());
    step(
        "poster",
        "draw poster",
        new DrawPoster(
            programs.ffmpeg(),
            picture.source(),
            programme.poster().map(mark -> picture.frame(mark.at())),
            clips),
        posterInputs,
        Pools.ENCODER,
        0.5);
  }

  /** Adds photographs for its page; what cannot be read is left out. */
  void photographs(List<Still> stills, Facts facts, Set<String> without) {
    PhotoSteps made = new PhotoSteps(facts, programs, folder, without, programme.id());
    for (int i = 0; i < stills.size(); i++) {
      made.photo(
              stills.get(i),
              String.format(Locale.ROOT, "%s/photo/%03d", programme.id(), i + 1),
              StreamFiles.page(programme),
              PHOTO_LENGTHS,
              false)
          .ifPresent(photos::add);
    }
    steps.addAll(made.steps());
    placements.addAll(made.placements());
  }

  List<Photo> photos() {
    return List.copyOf(photos);
  }

  /**
   * Draws a picture that stands for it from the master, for what is made without the stream. Its
   * files are those of {@code poster}; it is none of {@link #steps}.
   */
  Step portrait() {
    long frame =
        programme.poster().map(mark -> picture.frame(mark.at())).orElse(picture.frames() / 3);
    return made(
        PORTRAIT,
        "draw a picture of it",
        new DrawPoster(programs.ffmpeg(), picture.source(), Optional.of(frame), List.of()),
        Map.of("media", master()),
        Pools.ENCODER,
        0.2);
  }

  /** The picture in the middle of a stretch, which stands for it in lists. */
  void still(Span span) {
    long middle = (picture.frame(span.from()) + picture.frame(span.to())) / 2;
    if (middle >= picture.frames() || !stills.add(middle)) {
      return;
    }
    step(
        still(middle),
        "draw the still at " + Spot.at(middle, picture.rate()),
        new DrawPoster(programs.ffmpeg(), picture.source(), Optional.of(middle), List.of()),
        Map.of("media", master()),
        Pools.ENCODER,
        0.2);
    placements.add(
        new Placement(stillPath(middle), result(still(middle), "poster-640.jpg"), programme.id()));
  }

  /** Where the still of a stretch lies, if it has one; relative to the root of the site. */
  Optional<String> stillOf(Span span) {
    long middle = (picture.frame(span.from()) + picture.frame(span.to())) / 2;
    return stills.contains(middle) ? Optional.of(stillPath(middle)) : Optional.empty();
  }

  private String stillPath(long frame) {
    return StreamFiles.page(programme) + StreamFiles.media("still-" + frame, ".jpg");
  }

  private static String still(long frame) {
    return "still/" + String.format(Locale.ROOT, "%07d", frame);
  }

  /** For browsers without scripts: the middle rung with the mix a player starts with. */
  private void progressive(List<Rung> rungs) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    inputs.put("picture", result("track/" + rungs.get(rungs.size() / 2).name(), "track.mp4"));
    mixes.stream()
        .filter(Mix::chosen)
        .findFirst()
        .ifPresent(mix -> inputs.put("sound", result("track/sound-" + mix.slug(), "track.mp4")));
    step(
        "progressive",
        "join picture and sound",
        new JoinProgressive(programs.ffmpeg(), !inputs.containsKey("sound")),
        inputs,
        Pools.DISK,
        0.3);
    place(StreamFiles.PROGRESSIVE, result("progressive", "movie.mp4"));
  }

  private void manifests(List<Rung> rungs) {
    WriteManifests work =
        new WriteManifests(
            rungs.stream().map(Rung::name).toList(),
            mixes,
            texts,
            ChapterTime.of(programme, picture),
            programme.language());
    step("manifests", "write playlists", work, manifestInputs, Pool.FREE, 0.1);
    place(StreamFiles.media("player", ".json"), result("manifests", StreamFiles.PLAYER));
    for (String file : work.files()) {
      place(file, result("manifests", file));
    }
  }

  private void media(String name, String step) {
    manifestInputs.put("media-" + name, result(step, "track.mp4"));
    manifestInputs.put("index-" + name, result(step, "track.json"));
    place(StreamFiles.media(name, ".mp4"), result(step, "track.mp4"));
  }

  private void place(String file, Input.Result from) {
    placements.add(new Placement(StreamFiles.folder(programme) + file, from, programme.id()));
  }

  private Input master() {
    return new Input.Source(folder.resolve(programme.file().path()));
  }

  private StepId id(String step) {
    return new StepId(programme.id() + "/" + step);
  }

  private static String number(Chunk chunk) {
    return String.format(Locale.ROOT, "%07d", chunk.from());
  }

  private void step(
      String id, String title, Work work, Map<String, Input> inputs, Pool pool, double weight) {
    steps.add(made(id, title, work, inputs, pool, weight));
  }

  private Step made(
      String id, String title, Work work, Map<String, Input> inputs, Pool pool, double weight) {
    return new Step(
        id(id), programme.id(), programme.name() + ": " + title, work, inputs, pool, weight);
  }
}
