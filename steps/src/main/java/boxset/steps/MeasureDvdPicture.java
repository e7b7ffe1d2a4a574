package boxset.steps;

import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.util.List;

/**
 * Measures what a programme's picture takes on a DVD, by encoding single groups of pictures all
 * over it with the encoder's own settings, in several qualities at once. Input {@code media};
 * output {@link #OUTPUT}, a {@link PictureComplexity}.
 *
 * @param pictures of the programme
 */
public record MeasureDvdPicture(
    Ffmpeg ffmpeg, PictureSource source, DvdTiming timing, Aspect aspect, long pictures)
    implements Work {
  /** The file it makes. */
  public static final String OUTPUT = "complexity.json";

  private static final List<Integer> FLOORS =
      List.of(
          DvdQuality.BEST,
          3 * DvdQuality.STEP,
          5 * DvdQuality.STEP,
          8 * DvdQuality.STEP,
          DvdQuality.WORST);

  /** What the picture may take at most, whatever sounds are with it, 1000 bit/s. */
  private static final int CAP = 9000;

  /** One group in so many pictures is looked at, if that makes enough of them. */
  private static final int EVERY = 250;

  @Override
  public String verb() {
    return "measure picture for DVD";
  }

  @Override
  public int logic() {
    return 1;
  }

  @Override
  public void describe(KeyWriter key) {
    key.put("ffmpeg", ffmpeg.version())
        .put("timing", timing.toString())
        .put("aspect", aspect.name())
        .put("pictures", pictures);
    source.describe(key);
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    PictureSamples samples =
        new PictureSamples(ffmpeg, source, timing, pictures, EVERY, FLOORS, CAP);
    List<DvdQuality> qualities = FLOORS.stream().map(f -> new DvdQuality(f, CAP)).toList();
    PictureComplexity measured =
        samples.measure(
            workspace,
            (read, group, file) -> new DvdOutputs(read, timing, aspect, group, qualities, file));
    FactsFile.write(workspace.output(OUTPUT), measured);
  }
}
