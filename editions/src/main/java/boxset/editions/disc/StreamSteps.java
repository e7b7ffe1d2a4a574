package boxset.editions.disc;

import boxset.editions.Chunk;
import boxset.editions.Mix;
import boxset.editions.Programs;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.steps.CoarsenPicture;
import boxset.steps.EncodeAc3;
import boxset.steps.EncodeDiscPicture;
import boxset.steps.EncodePcm;
import boxset.steps.EncodeSilence;
import boxset.steps.Listen;
import boxset.steps.PcmSilence;
import boxset.steps.Pools;
import boxset.steps.SoundChain;
import boxset.steps.Spot;
import boxset.tools.Rate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps that make one programme's streams for discs of some kind, gathered; those of its sounds
 * are the same for all kinds.
 */
public final class StreamSteps {
  /** The weight of what mostly has nothing to do. */
  private static final double UNLIKELY = 0.01;

  private final DiscProgramme made;
  private final String prefix;
  private final String medium;
  private final Programs programs;
  private final Path folder;
  private final List<Step> steps = new ArrayList<>();
  private final List<Step> fitting = new ArrayList<>();
  private final Map<String, Input> inputs = new LinkedHashMap<>();

  /**
   * @param prefix what ids of its steps begin with, and the names by which the disc reads them
   * @param medium what titles of steps call discs of the kind
   * @param folder that of the series file
   */
  public StreamSteps(
      DiscProgramme made, String prefix, String medium, Programs programs, Path folder) {
    this.made = made;
    this.prefix = prefix;
    this.medium = medium;
    this.programs = programs;
    this.folder = folder;
  }

  /** What ids of its steps begin with. */
  public String prefix() {
    return prefix;
  }

  /** All steps. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Those that come behind the step that says which pieces have to take less. */
  public List<Step> fitting() {
    return List.copyOf(fitting);
  }

  /** What the disc reads of it, by names. */
  public Map<String, Input> inputs() {
    return inputs;
  }

  /** The file that its picture is in. */
  public Input master() {
    return new Input.Source(folder.resolve(made.programme().file().path()));
  }

  /** Adds steps that have been made elsewhere. */
  public void add(List<Step> more) {
    steps.addAll(more);
  }

  /**
   * Adds a step.
   *
   * @param id behind the prefix
   * @param title what it does, behind the programme's name
   */
  public void step(
      String id, String title, Work work, Map<String, Input> of, Pool pool, double weight) {
    steps.add(
        new Step(
            id(id),
            made.programme().id(),
            made.programme().name() + ": " + title,
            work,
            of,
            pool,
            weight));
  }

  private StepId id(String step) {
    return new StepId(prefix + step);
  }

  /** A file that a step makes. */
  public Input.Result result(String step, String file) {
    return new Input.Result(id(step), file);
  }

  /** Has the disc read a result; the name by which it does. */
  public String input(String step, String file) {
    return input(prefix + step, step, file);
  }

  /** Has the disc read a result by a name. */
  public String input(String name, String step, String file) {
    inputs.put(name, result(step, file));
    return name;
  }

  /**
   * A piece of picture, and the same again where it has to take less.
   *
   * @param fit the step that says so, a {@link FitDisc}
   * @return by which name the disc reads it, with {@link DiscFit#piece}
   */
  public String picture(Chunk chunk, EncodeDiscPicture encode, double weight, StepId fit) {
    String id = "picture/" + String.format(Locale.ROOT, "%07d", chunk.from());
    Rate rate = made.timing().shown();
    String where =
        "picture for %s from %s to %s"
            .formatted(
                medium, Spot.at(chunk.from(), rate), Spot.at(chunk.from() + chunk.frames(), rate));
    step(id, "encode " + where, encode, Map.of("media", master()), Pools.ENCODER, weight);
    String name = input(id, encode.output());
    String smaller = DiscFit.smaller(id);
    fitting.add(
        new Step(
            id(smaller),
            made.programme().id(),
            made.programme().name() + ": fit " + where,
            new CoarsenPicture(encode),
            Map.of("media", master(), "limit", new Input.Result(fit, FitDisc.limit(name))),
            Pools.ENCODER,
            UNLIKELY));
    input(smaller, encode.output());
    return name;
  }

  /**
   * Sounds.
   *
   * @param codings how the disc has each
   * @return by which names the disc reads them, in the order of the set; where the programme has
   *     none of a kind, the one that it starts with
   */
  public List<String> sounds(StreamOrder order, Function<StreamOrder.Sound, SoundCoding> codings) {
    List<String> names = new ArrayList<>();
    for (StreamOrder.Sound sound : order.sounds()) {
      Optional<Mix> mix = sound.in(made.mixes()).or(this::chosen);
      SoundCoding coding = codings.apply(sound);
      names.add(
          mix.isPresent()
              ? sound(mix.get(), sound.channels(), coding)
              : silence(sound.channels(), coding));
    }
    return names;
  }

  private Optional<Mix> chosen() {
    return made.mixes().stream().filter(Mix::chosen).findFirst();
  }

  private String sound(Mix mix, int channels, SoundCoding coding) {
    String id = "sound/" + mix.slug() + "-" + channels + suffix(coding);
    if (!inputs.containsKey(prefix + id)) {
      Map<String, Input> of = new LinkedHashMap<>();
      of.put("media", new Input.Source(folder.resolve(mix.file())));
      SoundChain chain =
          SoundChain.of(mix.track(), mix.originMicros(), samples(), channels)
              .at(made.timing().speed());
      Work work =
          switch (coding) {
            case SoundCoding.Lpcm(int bits) -> new EncodePcm(programs.ffmpeg(), chain, bits);
            case SoundCoding.Ac3(int kilobits, boolean levelled) -> {
              if (levelled) {
                of.put("loudness", loudness(mix));
              }
              yield new EncodeAc3(programs.ffmpeg(), chain, kilobits, levelled);
            }
          };
      step(
          id,
          "encode sound " + mix.name() + " for " + medium,
          work,
          of,
          Pools.SOUND,
          made.millis() / 30_000.0);
    }
    return input(id, output(coding));
  }

  private Input loudness(Mix mix) {
    String listen = "listen/" + mix.slug();
    if (steps.stream().noneMatch(step -> step.id().equals(id(listen)))) {
      step(
          listen,
          "listen to " + mix.name(),
          new Listen(programs.ffmpeg(), mix.track().index()),
          Map.of("media", new Input.Source(folder.resolve(mix.file()))),
          Pools.SOUND,
          made.millis() / 60_000.0);
    }
    return result(listen, "sound.json");
  }

  private String silence(int channels, SoundCoding coding) {
    String id = "sound/silence-" + channels + suffix(coding);
    if (!inputs.containsKey(prefix + id)) {
      Work work =
          switch (coding) {
            case SoundCoding.Lpcm(int bits) -> new PcmSilence(samples(), channels, bits);
            case SoundCoding.Ac3(int kilobits, boolean _) ->
                new EncodeSilence(programs.ffmpeg(), samples(), channels, kilobits);
          };
      step(id, "encode silence", work, Map.of(), Pools.SOUND, 0.1);
    }
    return input(id, output(coding));
  }

  private static String suffix(SoundCoding coding) {
    return coding instanceof SoundCoding.Lpcm ? "-lossless" : "";
  }

  private static String output(SoundCoding coding) {
    return coding instanceof SoundCoding.Lpcm ? EncodePcm.OUTPUT : EncodeAc3.OUTPUT;
  }

  private long samples() {
    return SoundChain.samplesFor(made.pictures(), made.timing().shown());
  }
}
