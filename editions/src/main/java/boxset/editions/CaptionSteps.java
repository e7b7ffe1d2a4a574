package boxset.editions;

import boxset.graph.Input;
import boxset.graph.Pool;
import boxset.graph.Step;
import boxset.graph.StepId;
import boxset.steps.ConvertCaptions;
import boxset.steps.MediaFacts;
import boxset.steps.Pools;
import boxset.steps.ReadText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The steps that bring captions of a programme to WebVTT, wherever they come from; every edition
 * starts from it.
 *
 * @param steps in the order in which they need each other
 * @param webVtt what they make
 * @param from what messages name as the captions' file
 */
public record CaptionSteps(List<Step> steps, Input.Result webVtt, String from) {
  private static final String OUTPUT = "captions.vtt";

  /** Keeps the order. */
  public CaptionSteps {
    steps = List.copyOf(steps);
  }

  /**
   * Plans them.
   *
   * @param prefix what the ids of an edition's steps begin with for this programme
   * @param folder that of the series file
   */
  public static CaptionSteps of(
      String prefix,
      Programme programme,
      Picture picture,
      Text text,
      Path folder,
      Programs programs) {
    List<Step> steps = new ArrayList<>();
    Input source;
    String from;
    switch (text.source()) {
      case Text.Source.OwnFile(String path) -> {
        source = new Input.Source(folder.resolve(path));
        from = path;
      }
      case Text.Source.InMaster(MediaFacts.TextTrack stream) -> {
        StepId id = new StepId(prefix + "text/" + text.slug());
        steps.add(
            new Step(
                id,
                programme.id(),
                programme.name() + ": read " + text.name() + " out of the master",
                new ReadText(programs.ffmpeg(), stream, picture.source().originMicros()),
                Map.of("media", new Input.Source(folder.resolve(programme.file().path()))),
                Pools.DISK,
                0.5));
        source = new Input.Result(id, OUTPUT);
        from = programme.file().path() + " (" + text.name() + ")";
      }
    }
    StepId id = new StepId(prefix + "captions/" + text.slug());
    steps.add(
        new Step(
            id,
            programme.id(),
            programme.name() + ": convert captions " + text.name(),
            new ConvertCaptions(from, picture.durationMillis()),
            Map.of("captions", source),
            Pool.FREE,
            0.1));
    return new CaptionSteps(steps, new Input.Result(id, OUTPUT), from);
  }
}
