package boxset.steps;

import boxset.tools.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the filter graphs of all discs' pictures have in common. */
final class DiscGraph {
  private DiscGraph() {}

  /**
   * The whole graph.
   *
   * @param chain filters up to pictures as large as the disc's
   * @param coded pictures a second that the encoder is told
   * @param outputs how many encoders there are
   */
  static String of(List<String> chain, Rate coded, int outputs) {
    List<String> all = new ArrayList<>(chain);
    all.add("settb=%d/%d".formatted(coded.denominator(), coded.numerator()));
    all.add("setpts=N");
    all.add("fps=" + coded);
    all.add("setsar=1");
    StringBuilder graph = new StringBuilder(String.join(",", all));
    graph.append(",split=").append(outputs);
    for (int i = 0; i < outputs; i++) {
      graph.append(label(i));
    }
    return graph.toString();
  }

  /** What an encoder's pictures are called. */
  static String label(int output) {
    return "[picture" + output + "]";
  }

  /** The first pictures of groups of equal length: none longer than is allowed. */
  static List<Integer> groups(int pictures, int longest) {
    int count = Math.ceilDiv(pictures, longest);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      starts.add((int) ((long) pictures * i / count));
    }
    return starts;
  }

  /** When pictures are shown, each half a picture early, so that rounding does not matter. */
  static String times(List<Integer> pictures, Rate coded) {
    return pictures.stream()
        .map(picture -> Math.max(0, coded.microsOf(2L * picture - 1) / 2))
        .map(micros -> BigDecimal.valueOf(micros, 6).toPlainString())
        .collect(Collectors.joining(","));
  }
}
