package boxset.steps;

import boxset.tools.Rate;
import java.util.List;

/**
 * The rendition for scrubbing: the first picture of a chunk and one for each whole second of the
 * chunk's own time, intra coded.
 *
 * @param width even
 * @param height even
 */
public record Trick(int width, int height, int crf) {
  /** The frames of a chunk that are in its trick rendition. */
  public static List<Integer> frames(int frames, Rate rate) {
    return Soon.soon();
  }
}
