package boxset.editions.disc;

import boxset.editions.Mix;
import boxset.editions.Programs;
import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.graph.Work;
import boxset.steps.EncodeAc3;
import boxset.steps.EncodePcm;
import boxset.steps.EncodeSilence;
import boxset.steps.Listen;
import boxset.steps.PcmSilence;
import boxset.steps.Pools;
import boxset.steps.SoundChain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps that make one programme's streams for discs of some kind, gathered; those of its sounds
 * are the same for all kinds.
 */
public final class StreamSteps {
  private final DiscProgramme made;
  private final String prefix;
  private final String medium;
  private final Programs programs;
  private final Path folder;
  private final List<Step> steps = new ArrayList<>();
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
   * Sounds.
   *
   * @param codings how the disc has each
   * @return by which names the disc reads them, in the order of the set; where the programme has
   *     none of a kind, the one that it starts with
   */
  public List<String> sounds(
      StreamOrder order, Function<StreamOrder.Sound, SoundCoding> codings) {
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
