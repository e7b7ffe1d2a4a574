package boxset.steps;

import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.util.List;

/**
 * Measures what a programme's picture takes on a Blu-ray disc, by encoding single groups of
 * pictures all over it with the encoder's own settings, in several qualities at once. Input {@code
 * media}; output {@link #OUTPUT}, a {@link PictureComplexity}.
 *
 * @param pictures of the programme
 */
public record MeasureBlurayPicture(
    Ffmpeg ffmpeg, PictureSource source, BlurayTiming timing, long pictures, Effort effort)
    implements Work {
  /** The file it makes. */
  public static final String OUTPUT = "complexity.json";

  /** A rate factor of 20 in the middle. */
  private static final List<Integer> STEPS = List.of(BlurayQuality.BEST, 635, BlurayQuality.WORST);

  /** Fewer than on a DVD, for each costs so much more. */
  private static final int EVERY = 750;

  @Override
  public String verb() {
    return "measure picture for Blu-ray";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("timing", timing.toString())
        .put("pictures", pictures)
        .put("effort", effort.name());
    source.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    int cap = BlurayQuality.MOST_KILOBITS;
    PictureSamples samples =
        new PictureSamples(ffmpeg, source, timing, pictures, EVERY, STEPS, cap);
    List<BlurayQuality> qualities =
        STEPS.stream().map(step -> new BlurayQuality(step, cap)).toList();
    PictureComplexity measured =
        samples.measure(
            workspace,
            (read, group, file) ->
                new BlurayOutputs(read, timing, group, qualities, effort, false, file));
    FactsFile.write(workspace.output(OUTPUT), measured);
  }
}
