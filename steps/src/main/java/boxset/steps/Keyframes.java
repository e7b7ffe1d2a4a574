package boxset.steps;

import boxset.tools.Rate;
import java.util.List;

/** Where the IDR pictures of a chunk are. */
public final class Keyframes {
  private Keyframes() {}

  /**
   * Frame 0, the cuts that are at least half a second from any other, and between them pictures
   * evenly spread so that no two are more than two seconds apart.
   *
   * @param frames length of the chunk, at least 1
   * @param cuts frames that start a shot, in any order
   * @return ascending, starts with 0, all under {@code frames}
   */
  public static List<Integer> positions(int frames, List<Integer> cuts, Rate rate) {
    return Soon.soon();
  }
}
