package boxset.editions;

import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A stretch of the picture that is encoded by itself, in frames of the programme.
 *
 * @param from its first frame
 * @param frames how many, at least 1
 */
public record Chunk(long from, int frames) {
  /** A shorter chunk costs more than its share: a start of the encoder, a seek, a key frame. */
  private static final int SHORTEST_SECONDS = 8;

  private static final int LONGEST_SECONDS = 24;

  /** What a killed build has to do again is a small part of the whole. */
  private static final int SHARES = 40;

  /**
   * Divides a programme at its edit points and, between them, at whole multiples of a length that
   * no edit point is near: so a chapter that moves changes only the chunks around it. The length is
   * {@value #SHORTEST_SECONDS} to {@value #LONGEST_SECONDS} s and depends on the programme's.
   *
   * @param frames length of the programme
   * @param edits frames where every edition can cut; those outside the programme are left out
   */
  public static List<Chunk> divide(long frames, Rate rate, SortedSet<Long> edits) {
    long grid = Math.max(1, rate.framesIn(seconds(frames, rate) * 1_000_000L));
    long near = grid / 3;
    SortedSet<Long> starts = new TreeSet<>();
    for (long edit : edits) {
      if (0 < edit && edit < frames) {
        starts.add(edit);
      }
    }
    List<Long> between = new ArrayList<>();
    for (long at = grid; at <= frames - near; at += grid) {
      if (starts.subSet(at - near, at + near).isEmpty()) {
        between.add(at);
      }
    }
    starts.addAll(between);
    starts.add(0L);
    List<Chunk> chunks = new ArrayList<>();
    List<Long> ordered = new ArrayList<>(starts);
    for (int i = 0; i < ordered.size(); i++) {
      long end = i + 1 < ordered.size() ? ordered.get(i + 1) : frames;
      chunks.add(new Chunk(ordered.get(i), Math.toIntExact(end - ordered.get(i))));
    }
    return List.copyOf(chunks);
  }

  private static long seconds(long frames, Rate rate) {
    long all = rate.microsOf(frames) / 1_000_000;
    return Math.clamp(all / SHARES, SHORTEST_SECONDS, LONGEST_SECONDS);
  }
}
