package boxset.editions.stream;

import boxset.editions.CaptionSteps;
import boxset.editions.Chunk;
import boxset.editions.Facts;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.Text;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.graph.release.Placement;
import boxset.series.model.CaptionKind;
import boxset.series.model.Span;
import boxset.steps.DrawPoster;
import boxset.steps.DrawTiles;
import boxset.steps.JoinProgressive;
import boxset.steps.Ladder;
import boxset.steps.Pools;
import boxset.steps.Rung;
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
import org.jspecify.annotations.Nullable;

/** The steps that make one programme's part of the stream. */
public final class ProgrammeSteps {
  private final Programme programme;
  private final Picture picture;
  private final List<Mix> mixes;
  private final List<Text> texts;
  private final Making making;
  private final Programs programs;
  private final Path folder;
  private @Nullable Tiles tiles;
  private final Set<Long> stills = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Placement> placements = new ArrayList<>();
  private final Map<String, Input> manifestInputs = new LinkedHashMap<>();

  /**
   * Plans it.
   *
   * @param folder that of the series file
   */
  public ProgrammeSteps(
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

  /** All of them, each after those it reads. */
  public List<Step> steps() {
    return steps;
  }

  /** Their results in the site. */
  public List<Placement> placements() {
    return placements;
  }

  /** What is streamed. */
  public Programme programme() {
    return programme;
  }

  /** Its picture. */
  public Picture picture() {
    return picture;
  }

  /** What can be heard with it. */
  public List<Mix> mixes() {
    return mixes;
  }

  /** What can be read with it. */
  public List<Text> texts() {
    return texts;
  }

  /** The preview pictures as they will be drawn. */
  public Tiles tiles() {
    return Objects.requireNonNull(tiles, "drawn with the other steps");
  }

  /**
   * What is shown as a transcript: captions, in the language of the pages or the first; without
   * any, the programme's own transcript.
   */
  public Optional<Input> transcript(String language) {
    return texts.stream()
        .filter(text -> text.kind() != CaptionKind.FORCED)
        .filter(text -> text.language().equals(language) || text.equals(texts.getFirst()))
        .min(Comparator.comparing(text -> !text.language().equals(language)))
        .<Input>map(text -> result("captions/" + text.slug(), "captions.vtt"))
        .or(() ->
            programme.transcript().map(file -> new Input.Source(folder.resolve(file.path()))));
  }

  /** A file of one of the steps. */
  public Input.Result result(String step, String file) {
    return new Input.Result(id(step), file);
  }

  private void add() {
    StreamTracks tracks =
        new StreamTracks(
            programme,
            picture,
            picture.edits(programme),
            making,
            programs,
            path -> new Input.Source(folder.resolve(path)));
    tracks.pictures();
    tracks.trick();
    mixes.forEach(tracks::sound);
    steps.addAll(tracks.steps());
    tracks.made().forEach(this::media);
    for (Text text : texts) {
      captions(text);
    }
    stills(tracks.chunks(), Ladder.trick(picture.source().width(), picture.source().height()));
    programme.spans().forEach(this::still);
    progressive(tracks.rungs());
    manifests(tracks.rungs());
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
      inputs.put(
          StreamTracks.number(chunk),
          result("picture/" + StreamTracks.number(chunk), StreamFiles.TRICK + ".mp4"));
      clips.add(new TrickClip(StreamTracks.number(chunk), chunk.from(), chunk.frames()));
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

  /** The picture in the middle of a stretch, which stands for it in lists. */
  public void still(Span span) {
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
  public Optional<String> stillOf(Span span) {
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

  private void media(StreamTracks.Made made) {
    manifestInputs.put("media-" + made.name(), made.file());
    manifestInputs.put("index-" + made.name(), made.index());
    place(StreamFiles.media(made.name(), ".mp4"), made.file());
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

  private void step(
      String id, String title, Work work, Map<String, Input> inputs, Pool pool, double weight) {
    steps.add(
        new Step(
            id(id), programme.id(), programme.name() + ": " + title, work, inputs, pool, weight));
  }
}
