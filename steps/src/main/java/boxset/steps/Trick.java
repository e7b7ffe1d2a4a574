package boxset.steps;

import boxset.tools.Rate;
import java.util.ArrayList;
import java.util.List;

/**
 * The rendition for scrubbing: the first picture of a chunk and one for each whole second of the
 * chunk's own time, intra coded.
 *
 * @param width even
 * @param height even
 * @param crf x264's constant rate factor
 */
public record Trick(int width, int height, int crf) {
  /** The frames of a chunk that are in its trick rendition: for each second the first in it. */
  public static List<Integer> frames(int frames, Rate rate) {
    List<Integer> chosen = new ArrayList<>();
    long lastSecond = -1;
    for (int frame = 0; frame < frames; frame++) {
      long second = (long) frame * rate.denominator() / rate.numerator();
      if (second != lastSecond) {
        chosen.add(frame);
        lastSecond = second;
      }
    }
    return List.copyOf(chosen);
  }

  /** The same as a filter. */
  static String select(Rate rate) {
    String second = "floor(%s*" + rate.denominator() + "/" + rate.numerator() + ")";
    return "select='eq(n,0)+gt(%s,%s)'".formatted(second.formatted("n"), second.formatted("(n-1)"));
  }
}
