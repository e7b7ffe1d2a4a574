package boxset.steps;

import boxset.graph.StepFailure;
import boxset.graph.Workspace;
import boxset.tools.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Single groups of pictures all over a programme, encoded with the encoder's own settings in
 * several qualities at once.
 *
 * @param pictures of the programme
 * @param every one group in so many pictures is looked at, if that makes enough of them
 * @param qualities from the best to the worst
 * @param maxKilobits what a picture takes at most, 1000 bit/s
 */
record PictureSamples(
    Ffmpeg ffmpeg,
    PictureSource source,
    DiscTiming timing,
    long pictures,
    int every,
    List<Integer> qualities,
    int maxKilobits) {
  private static final int ENOUGH = 40;

  /** How a disc's picture is encoded. */
  interface Encoding {
    /**
     * A group in every quality.
     *
     * @param read the master at the rate at which it is read
     * @param group how many pictures
     * @param file where the picture of a quality goes, by its place in the list
     */
    PictureRead.Outputs outputs(PictureSource read, int group, IntFunction<Path> file);
  }

  /** The first pictures of the groups that are looked at, none overlapping. */
  static List<Long> places(long pictures, int group, int every) {
    long most = Math.max(1, pictures / group);
    long count = Math.clamp(pictures / every, Math.min(ENOUGH, most), most);
    List<Long> places = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      // In the middle of its share of the programme.
      places.add((2 * i + 1) * Math.max(0, pictures - count * group) / (2 * count) + i * group);
    }
    return places;
  }

  /** What the picture takes. */
  PictureComplexity measure(Workspace workspace, Encoding encoding)
      throws StepFailure, IOException, InterruptedException {
    PictureSource read = timing.source(source);
    int each = timing.framesEach();
    int group = (int) Math.min(timing.longestGroup(), pictures);
    long[] bits = new long[qualities.size()];
    List<Long> places = places(pictures, group, every);
    double seconds = group / timing.shown().framesPerSecond();
    for (int i = 0; i < places.size(); i++) {
      PictureRead.Outputs outputs = encoding.outputs(read, group, at -> file(workspace, at));
      new PictureRead(read, each * places.get(i), each * group).run(ffmpeg, workspace, outputs);
      for (int at = 0; at < bits.length; at++) {
        long most = (long) (1000.0 * maxKilobits * seconds);
        bits[at] += Math.min(most, 8 * Files.size(file(workspace, at)));
        Files.delete(file(workspace, at));
      }
      workspace.progress((i + 1.0) / places.size());
    }
    List<PictureComplexity.Point> points = new ArrayList<>();
    for (int at = 0; at < bits.length; at++) {
      points.add(
          new PictureComplexity.Point(
              qualities.get(at), (int) Math.round(bits[at] / (1000 * seconds * places.size()))));
    }
    return new PictureComplexity(points);
  }

  private static Path file(Workspace workspace, int quality) {
    return workspace.scratch().resolve("quality-" + quality);
  }
}
