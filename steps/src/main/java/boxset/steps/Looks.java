package boxset.steps;

import java.util.ArrayList;
import java.util.List;

/** How good pictures would look as a poster, from what ffmpeg prints about them. */
final class Looks {
  private static final String BRIGHTNESS = "lavfi.signalstats.YAVG=";
  private static final String DARK = "lavfi.signalstats.YLOW=";
  private static final String LIGHT = "lavfi.signalstats.YHIGH=";
  private static final String COLOUR = "lavfi.signalstats.SATAVG=";
  private static final String BLUR = "lavfi.blur=";

  /** Titles are in the first pictures, credits in the last. */
  private static final double TITLES = 0.08;

  private static final double CREDITS = 0.80;

  private Looks() {}

  /** The number of the best of the pictures measured, from 0. */
  static int best(List<String> lines) {
    List<double[]> looks = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("frame:")) {
        looks.add(new double[] {0, 0, 0, 0, 50});
      } else if (!looks.isEmpty()) {
        put(looks.getLast(), 0, line, BRIGHTNESS);
        put(looks.getLast(), 1, line, DARK);
        put(looks.getLast(), 2, line, LIGHT);
        put(looks.getLast(), 3, line, COLOUR);
        put(looks.getLast(), 4, line, BLUR);
      }
    }
    int best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < looks.size(); i++) {
      double place = looks.size() == 1 ? 0.5 : (double) i / (looks.size() - 1);
      double score = score(looks.get(i)) - (place < TITLES || place > CREDITS ? 100 : 0);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static double score(double[] look) {
    double brightness = look[0];
    double contrast = look[2] - look[1];
    double tooDark = Math.max(0, 70 - brightness);
    double tooLight = Math.max(0, brightness - 170);
    return Math.min(contrast, 150) / 2
        + Math.min(look[3], 60) / 2
        - 2 * tooDark
        - 2 * tooLight
        - 4 * Math.min(look[4], 25);
  }

  private static void put(double[] look, int at, String line, String name) {
    if (line.startsWith(name)) {
      double value = Double.parseDouble(line.substring(name.length()).replace("nan", "0"));
      look[at] = Double.isFinite(value) ? value : look[at];
    }
  }
}
