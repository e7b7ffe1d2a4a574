package boxset.editions.dvd;

import boxset.editions.CaptionSteps;
import boxset.editions.Chunk;
import boxset.editions.Mix;
import boxset.editions.Programme;
import boxset.editions.Programs;
import boxset.editions.Text;
import boxset.editions.disc.CaptionTypeface;
import boxset.editions.disc.StreamOrder;
import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.formats.ifo.VideoStandard;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.series.model.CaptionKind;
import boxset.steps.CaptionFrame;
import boxset.steps.CoarsenDvdPicture;
import boxset.steps.DrawSubpictures;
import boxset.steps.DvdQuality;
import boxset.steps.EncodeAc3;
import boxset.steps.EncodeDvdPicture;
import boxset.steps.EncodeSilence;
import boxset.steps.Listen;
import boxset.steps.Pools;
import boxset.steps.SoundChain;
import boxset.steps.Spot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The steps that make one programme's streams for discs of one standard. */
final class DvdSteps {
  private static final double PICTURES_A_STEP = 1000;

  /** The weight of what mostly has nothing to do. */
  private static final double UNLIKELY = 0.01;

  private final DvdProgramme made;
  private final Aspect aspect;
  private final StreamOrder order;
  private final DvdQuality quality;
  private final Programs programs;
  private final Path folder;
  private final StepId fit;
  private final String prefix;
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> fitting = new ArrayList<>();
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final DiscContent.Part part;

  /**
   * @param fit the step that says which pieces have to take less
   */
  DvdSteps(
      DvdProgramme made,
      Aspect aspect,
      StreamOrder order,
      DvdQuality quality,
      Programs programs,
      Path folder,
      StepId fit) {
    this.made = made;
    this.aspect = aspect;
    this.order = order;
    this.quality = quality;
    this.programs = programs;
    this.folder = folder;
    this.fit = fit;
    this.prefix = programme().id() + "/" + name(made.timing().standard()) + "/";
    this.part =
        new DiscContent.Part(programme().id(), pictures(), made.cells(), sounds(), captions());
  }

  /** How steps and files call a standard. */
  static String name(VideoStandard standard) {
    return standard == VideoStandard.PAL ? "pal" : "ntsc";
  }

  List<Step> steps() {
    return steps;
  }

  /** Those that come behind the step that says which pieces have to take less. */
  List<Step> fitting() {
    return fitting;
  }

  /** What the disc reads of it. */
  Map<String, Input> inputs() {
    return inputs;
  }

  /** It as a disc has it. */
  DiscContent.Part part() {
    return part;
  }

  private Programme programme() {
    return made.programme();
  }

  private List<DiscContent.Piece> pictures() {
    List<DiscContent.Piece> pieces = new ArrayList<>();
    for (Chunk chunk : made.chunks()) {
      String id = "picture/" + String.format(Locale.ROOT, "%07d", chunk.from());
      String from = Spot.at(chunk.from(), made.timing().shown());
      String to = Spot.at(chunk.from() + chunk.frames(), made.timing().shown());
      EncodeDvdPicture encode =
          new EncodeDvdPicture(
              programs.ffmpeg(),
              made.picture().source(),
              made.timing(),
              aspect,
              chunk.from(),
              chunk.frames(),
              quality);
      step(
          id,
          "encode picture for DVD from " + from + " to " + to,
          encode,
          Map.of("media", master()),
          Pools.ENCODER,
          chunk.frames() / PICTURES_A_STEP);
      String name = input(id, EncodeDvdPicture.OUTPUT);
      String smaller = WriteDisc.smaller(id);
      fitting.add(
          new Step(
              id(smaller),
              programme().id(),
              programme().name() + ": fit picture for DVD from " + from + " to " + to,
              new CoarsenDvdPicture(encode),
              Map.of("media", master(), "limit", new Input.Result(fit, FitDisc.limit(name))),
              Pools.ENCODER,
              UNLIKELY));
      input(smaller, EncodeDvdPicture.OUTPUT);
      int groups = Math.ceilDiv(chunk.frames(), made.timing().longestGroup());
      pieces.add(new DiscContent.Piece(name, chunk.frames(), groups, encode.millis()));
    }
    return pieces;
  }

  /** In the order of the set; where the programme has none, the one that it starts with. */
  private List<String> sounds() {
    List<String> names = new ArrayList<>();
    for (StreamOrder.Sound sound : order.sounds()) {
      Optional<Mix> mix = sound.in(made.mixes()).or(this::chosen);
      names.add(mix.isPresent() ? sound(mix.get(), sound.channels()) : silence(sound.channels()));
    }
    return names;
  }

  private Optional<Mix> chosen() {
    return made.mixes().stream().filter(Mix::chosen).findFirst();
  }

  private String sound(Mix mix, int channels) {
    String id = "sound/" + mix.slug() + "-" + channels;
    if (!inputs.containsKey(prefix + id)) {
      Input file = new Input.Source(folder.resolve(mix.file()));
      String listen = "listen/" + mix.slug();
      if (steps.stream().noneMatch(step -> step.id().equals(id(listen)))) {
        step(
            listen,
            "listen to " + mix.name(),
            new Listen(programs.ffmpeg(), mix.track().index()),
            Map.of("media", file),
            Pools.SOUND,
            made.millis() / 60_000.0);
      }
      step(
          id,
          "encode sound " + mix.name() + " for DVD",
          new EncodeAc3(
              programs.ffmpeg(),
              SoundChain.of(mix.track(), mix.originMicros(), samples(), channels)
                  .at(made.timing().speed()),
              DvdStreams.kilobits(channels)),
          Map.of("media", file, "loudness", result(listen, "sound.json")),
          Pools.SOUND,
          made.millis() / 30_000.0);
    }
    return input(id, EncodeAc3.OUTPUT);
  }

  private String silence(int channels) {
    String id = "sound/silence-" + channels;
    if (!inputs.containsKey(prefix + id)) {
      step(
          id,
          "encode silence",
          new EncodeSilence(programs.ffmpeg(), samples(), channels, DvdStreams.kilobits(channels)),
          Map.of(),
          Pools.SOUND,
          0.1);
    }
    return input(id, EncodeAc3.OUTPUT);
  }

  private long samples() {
    return SoundChain.samplesFor(made.pictures(), made.timing().shown());
  }

  private List<String> captions() {
    List<String> names = new ArrayList<>();
    for (StreamOrder.Caption caption : order.texts()) {
      names.add(caption.in(made.texts()).map(this::captions).orElse(""));
    }
    return names;
  }

  private String captions(Text text) {
    CaptionSteps read =
        CaptionSteps.of(prefix, programme(), made.picture(), text, folder, programs);
    steps.addAll(read.steps());
    String id = "subpictures/" + text.slug();
    step(
        id,
        "draw captions " + text.name() + " for DVD",
        new DrawSubpictures(
            read.from(),
            frame(),
            CaptionTypeface.letters(),
            CaptionTypeface.NAME,
            made.timing(),
            List.copyOf(made.points().starts()),
            made.pictures(),
            text.kind() == CaptionKind.FORCED),
        Map.of("captions", read.webVtt()),
        Pools.SOUND,
        made.millis() / 600_000.0);
    String name = input(id, DrawSubpictures.UNITS);
    inputs.put(WriteDisc.table(name), result(id, DrawSubpictures.TABLE));
    return name;
  }

  private CaptionFrame frame() {
    int lines = made.timing().standard().lines();
    return aspect == Aspect.SIXTEEN_BY_NINE
        ? new CaptionFrame(720, lines, 16, 9)
        : new CaptionFrame(720, lines, 4, 3);
  }

  private Input master() {
    return new Input.Source(folder.resolve(programme().file().path()));
  }

  private StepId id(String step) {
    return new StepId(prefix + step);
  }

  private Input.Result result(String step, String file) {
    return new Input.Result(id(step), file);
  }

  /** The name under which the disc reads a result. */
  private String input(String step, String file) {
    inputs.put(prefix + step, result(step, file));
    return prefix + step;
  }

  private void step(
      String id, String title, Work work, Map<String, Input> inputs, Pool pool, double weight) {
    steps.add(
        new Step(
            id(id),
            programme().id(),
            programme().name() + ": " + title,
            work,
            inputs,
            pool,
            weight));
  }
}
