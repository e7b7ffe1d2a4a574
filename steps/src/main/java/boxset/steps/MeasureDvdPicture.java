package boxset.steps;

import boxset.formats.ifo.VideoAttributes.Aspect;
import boxset.graph.KeyWriter;
import boxset.graph.StepFailure;
import boxset.graph.Work;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what a programme's picture takes on a DVD, by encoding single groups of pictures all
 * over it with the encoder's own settings, in several qualities at once. Input {@code media};
 * output {@link #OUTPUT}, a {@link DvdComplexity}.
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

  private static final int ENOUGH = 40;

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

  /** The first pictures of the groups that are looked at, none overlapping. */
  static List<Long> places(long pictures, int group) {
    long most = Math.max(1, pictures / group);
    long count = Math.clamp(pictures / EVERY, Math.min(ENOUGH, most), most);
    List<Long> places = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      // In the middle of its share of the programme.
      places.add((2 * i + 1) * Math.max(0, pictures - count * group) / (2 * count) + i * group);
    }
    return places;
  }

  @Override
  public void run(Workspace workspace) throws StepFailure, IOException, InterruptedException {
    PictureSource read = timing.source(source);
    int pair = timing.woven() ? 2 : 1;
    int group = (int) Math.min(timing.longestGroup(), pictures);
    List<DvdQuality> qualities = FLOORS.stream().map(f -> new DvdQuality(f, CAP)).toList();
    long[] bits = new long[FLOORS.size()];
    List<Long> places = places(pictures, group);
    double seconds = group / timing.shown().framesPerSecond();
    for (int i = 0; i < places.size(); i++) {
      DvdOutputs outputs =
          new DvdOutputs(read, timing, aspect, group, qualities, at -> file(workspace, at));
      new PictureRead(read, pair * places.get(i), pair * group).run(ffmpeg, workspace, outputs);
      for (int at = 0; at < bits.length; at++) {
        long most = (long) (1000.0 * CAP * seconds);
        bits[at] += Math.min(most, 8 * Files.size(file(workspace, at)));
        Files.delete(file(workspace, at));
      }
      workspace.progress((i + 1.0) / places.size());
    }
    List<DvdComplexity.Point> points = new ArrayList<>();
    for (int at = 0; at < bits.length; at++) {
      points.add(
          new DvdComplexity.Point(
              FLOORS.get(at), (int) Math.round(bits[at] / (1000 * seconds * places.size()))));
    }
    FactsFile.write(workspace.output(OUTPUT), new DvdComplexity(points));
  }

  private static Path file(Workspace workspace, int quality) {
    return workspace.scratch().resolve("quality-" + quality + ".m2v");
  }
}
