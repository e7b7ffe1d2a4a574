package boxset.formats.cmaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where the segments of every rendition of a presentation begin, in pictures.
 *
 * @param rate of the picture
 * @param frames how many pictures there are
 * @param starts first picture of each segment, ascending, the first 0
 */
public record Segmentation(FrameRate rate, int frames, List<Integer> starts) {
  /** Copies the list. */
  public Segmentation {
    starts = List.copyOf(starts);
  }

  /**
   * Chooses the boundaries: the first segment lasts about 2 s, the others about 4 s and never 4.5 s
   * while the IDR pictures are at most 2 s apart; none shorter than 1 s but where an edit point
   * forces it.
   *
   * @param idrFrames pictures that decode on their own, ascending, the first 0; the same in every
   *     rung
   * @param editFrames pictures at which a segment must begin; each must be an IDR picture
   * @throws PackagingException when a picture at an edit point is not an IDR picture, or one is out
   *     of range
   */
  public static Segmentation of(
      FrameRate rate, int frames, List<Integer> idrFrames, Set<Integer> editFrames)
      throws PackagingException {
    TreeSet<Integer> idr = new TreeSet<>(idrFrames);
    if (frames <= 0 || idr.isEmpty() || idr.first() != 0 || idr.last() >= frames) {
      throw new PackagingException(
          "The pictures that decode on their own must begin at 0 and lie inside the "
              + frames
              + " pictures there are");
    }
    TreeSet<Integer> edits = new TreeSet<>(editFrames);
    edits.add(0);
    for (int edit : edits) {
      if (!idr.contains(edit)) {
        throw new PackagingException(
            "Picture "
                + edit
                + " is an edit point, but does not decode on its own; the nearest before it is "
                + idr.floor(edit));
      }
    }
    List<Integer> starts = new ArrayList<>();
    for (int edit : edits) {
      Integer following = edits.higher(edit);
      int end = following == null ? frames : following;
      IntStream nodes = idr.subSet(edit, end).stream().mapToInt(Integer::intValue);
      starts.addAll(
          new SegmentPlanner(rate, IntStream.concat(nodes, IntStream.of(end)).toArray()).starts());
    }
    return new Segmentation(rate, frames, starts);
  }

  /**
   * Pictures that decode on their own and divide what is before them from what is behind, in one
   * rung.
   *
   * @param rung its chunks in order
   * @throws PackagingException when a chunk's pictures are not where they are due
   */
  public static List<Integer> idrFrames(List<Chunk> rung, FrameRate rate)
      throws PackagingException {
    return PictureJoin.idrFrames(rung, rate);
  }

  /**
   * The IDR pictures that all rungs share.
   *
   * @param rungs the chunks of each rung, in order
   * @throws PackagingException when two rungs differ, or a chunk's pictures are not where they are
   *     due
   */
  public static List<Integer> commonIdrFrames(List<List<Chunk>> rungs, FrameRate rate)
      throws PackagingException {
    List<Integer> common = idrFrames(rungs.getFirst(), rate);
    for (List<Chunk> rung : rungs) {
      List<Integer> frames = idrFrames(rung, rate);
      if (!frames.equals(common)) {
        TreeSet<Integer> differing = new TreeSet<>(frames);
        differing.addAll(common);
        differing.removeIf(frame -> frames.contains(frame) && common.contains(frame));
        throw new PackagingException(
            rung.getFirst().name()
                + " and "
                + rungs.getFirst().getFirst().name()
                + " do not decode on their own at the same pictures; the first that differs is picture "
                + differing.first());
      }
    }
    return common;
  }

  /** How many segments there are. */
  public int count() {
    return starts.size();
  }

  /** First picture behind a segment. */
  public int end(int segment) {
    return segment + 1 < starts.size() ? starts.get(segment + 1) : frames;
  }
}
