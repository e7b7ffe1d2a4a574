package boxset.editions.stream;

import boxset.editions.Chunk;
import boxset.editions.Mix;
import boxset.editions.Picture;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.formats.cmaf.SoundPurpose;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.steps.EncodePicture;
import boxset.steps.EncodeSound;
import boxset.steps.FindPeaks;
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
import boxset.steps.Trick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * The steps that make the CMAF tracks of one programme, which a stream and a channel have in
 * common.
 */
public final class StreamTracks {
  /** Picture samples that are encoded in the time that any other step takes, about. */
  private static final double SAMPLES_A_STEP = 20e6;

  private final Programme programme;
  private final Picture picture;
  private final Making making;
  private final Programs programs;
  private final Function<String, Input> media;
  private final List<Rung> rungs;
  private final Trick trick;
  private final List<Chunk> chunks;
  private final List<Step> steps = new ArrayList<>();
  private final List<Made> made = new ArrayList<>();
  private final Set<String> heard = new HashSet<>();

  /**
   * A track.
   *
   * @param name of its rung, {@code trick}, or {@code sound-} and the slug of its mix
   * @param index a {@link boxset.formats.cmaf.TrackIndex}
   */
  public record Made(String name, Input.Result file, Input.Result index) {}

  /**
   * @param edits frames where segments must begin
   * @param media where the files are that the programme and its mixes name
   */
  public StreamTracks(
      Programme programme,
      Picture picture,
      SortedSet<Long> edits,
      Making making,
      Programs programs,
      Function<String, Input> media) {
    this.programme = programme;
    this.picture = picture;
    this.making = making;
    this.programs = programs;
    this.media = media;
    this.rungs = making.rungs(picture.source().width(), picture.source().height(), picture.rate());
    this.trick = Ladder.trick(picture.source().width(), picture.source().height());
    this.chunks = Chunk.divide(picture.frames(), picture.rate(), edits);
  }

  /** In the order in which they need each other. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** What they make. */
  public List<Made> made() {
    return List.copyOf(made);
  }

  /** Where a track lies, relative to the root of the site; its digest stands in it. */
  public String path(Made track) {
    return StreamFiles.folder(programme) + StreamFiles.media(track.name(), ".mp4");
  }

  /** Best first. */
  public List<Rung> rungs() {
    return rungs;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /** All rungs of the picture. */
  public void pictures() {
    chunks.forEach(this::encode);
    peaks();
    rungs.forEach(rung -> packageRung(rung.name()));
  }

  private void encode(Chunk chunk) {
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
  private void peaks() {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (Chunk chunk : chunks) {
      for (Rung rung : rungs) {
        inputs.put(FindPeaks.input(piece(chunk), rung), encoded(chunk, rung.name()));
      }
    }
    List<Piece> pieces = pieces();
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

  private void packageRung(String name) {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (Chunk chunk : chunks) {
      inputs.put(number(chunk), encoded(chunk, name));
      inputs.put(
          PackagePictures.again(piece(chunk)), result("lowered/" + number(chunk), name + ".mp4"));
      inputs.put(PackagePictures.limits(piece(chunk)), limits(chunk));
    }
    packagePictures(name, false, inputs);
  }

  /** The rendition for winding and previews; behind {@link #pictures}. */
  void trick() {
    Map<String, Input> inputs = new LinkedHashMap<>();
    for (Chunk chunk : chunks) {
      inputs.put(number(chunk), encoded(chunk, StreamFiles.TRICK));
    }
    packagePictures(StreamFiles.TRICK, true, inputs);
  }

  private void packagePictures(String name, boolean winding, Map<String, Input> inputs) {
    inputs.put("segments", segments());
    step(
        "track/" + name,
        "package " + name,
        new PackagePictures(name, winding, picture.rate(), pieces()),
        inputs,
        Pools.DISK,
        0.5);
    made(name, "track/" + name);
  }

  private Input encoded(Chunk chunk, String name) {
    return result("picture/" + number(chunk), name + ".mp4");
  }

  private Input limits(Chunk chunk) {
    return result("peaks", FindPeaks.output(piece(chunk)));
  }

  /** Where all segments of it begin, a {@link boxset.formats.cmaf.Segmentation}. */
  public Input.Result segments() {
    return result("peaks", "segments.json");
  }

  private List<Piece> pieces() {
    return chunks.stream().map(StreamTracks::piece).toList();
  }

  private static Piece piece(Chunk chunk) {
    return new Piece(number(chunk), chunk.from(), chunk.frames());
  }

  /** A mix: in stereo, and in 5.1 if it has as many channels; behind {@link #pictures}. */
  public void sound(Mix mix) {
    sound(mix, 2);
    if (mix.surround()) {
      sound(mix, 6);
    }
  }

  /**
   * A mix in stereo or in 5.1, whatever it has; what is made already is not made again.
   *
   * @param channels 2 or 6
   */
  public Made sound(Mix mix, int channels) {
    String slug = channels == 2 ? mix.slug() : StreamFiles.surround(mix.slug());
    Optional<Made> there =
        made.stream().filter(track -> track.name().equals("sound-" + slug)).findFirst();
    if (there.isPresent()) {
      return there.get();
    }
    if (heard.add(mix.slug())) {
      listen(mix);
    }
    sound(mix, slug, channels);
    return made.getLast();
  }

  private void listen(Mix mix) {
    step(
        "listen/" + mix.slug(),
        "listen to " + mix.name(),
        new Listen(programs.ffmpeg(), mix.track().index()),
        Map.of("media", media.apply(mix.file())),
        Pools.SOUND,
        picture.durationMillis() / 60_000.0);
  }

  private void sound(Mix mix, String name, int channels) {
    int kilobits = channels == 2 ? making.stereoKilobits() : making.surroundKilobits();
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
        Map.of("media", media.apply(mix.file())),
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
    made("sound-" + name, "track/sound-" + name);
  }

  private static List<String> roles(SoundPurpose purpose) {
    return List.of(purpose.name().toLowerCase(Locale.ROOT));
  }

  private void made(String name, String step) {
    made.add(new Made(name, result(step, "track.mp4"), result(step, "track.json")));
  }

  private Input master() {
    return media.apply(programme.file().path());
  }

  private Input.Result result(String step, String file) {
    return new Input.Result(id(step), file);
  }

  private StepId id(String step) {
    return new StepId(programme.id() + "/" + step);
  }

  /** How a chunk is called among the steps. */
  static String number(Chunk chunk) {
    return String.format(Locale.ROOT, "%07d", chunk.from());
  }

  private void step(
      String id, String title, Work work, Map<String, Input> inputs, Pool pool, double weight) {
    steps.add(
        new Step(
            id(id), programme.id(), programme.name() + ": " + title, work, inputs, pool, weight));
  }
}
