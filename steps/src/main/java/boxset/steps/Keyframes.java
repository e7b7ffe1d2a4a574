package boxset.steps;

import boxset.tools.Rate;
import java.util.ArrayList;
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
    int nearest = Math.max(1, (int) Math.ceil(rate.framesPerSecond() / 2));
    int furthest = Math.max(1, (int) Math.floor(rate.framesPerSecond() * 2));
    List<Integer> anchors = new ArrayList<>(List.of(0));
    cuts.stream()
        .sorted()
        .filter(cut -> cut < frames)
        .forEach(cut -> {
          if (cut - anchors.getLast() >= nearest) {
            anchors.add(cut);
          }
        });
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      int from = anchors.get(i);
      int to = i + 1 < anchors.size() ? anchors.get(i + 1) : frames;
      int groups = Math.ceilDiv(to - from, furthest);
      for (int group = 0; group < groups; group++) {
        positions.add(from + (int) ((long) (to - from) * group / groups));
      }
    }
    return List.copyOf(positions);
  }
}
