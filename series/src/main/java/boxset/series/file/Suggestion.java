package boxset.series.file;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody meant. */
public final class Suggestion {
  private Suggestion() {}

  /** The nearest of some words, when one is near enough; the first of equals. */
  public static Optional<String> among(String written, Collection<String> words) {
    String plain = plain(written);
    return words.stream()
        .filter(w -> !w.equals(written))
        .filter(w -> distance(plain, plain(w)) <= tolerance(plain))
        .min(Comparator.comparingInt(w -> distance(plain, plain(w))));
  }

  /** Words as one speaks them: "a part, an interview or an extra". */
  static String or(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  /** A word as it is compared: without case, spaces, dashes and underscores. */
  static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[-_\\s]", "");
  }

  private static int tolerance(String word) {
    return word.length() < 3 ? 0 : word.length() < 6 ? 1 : word.length() < 10 ? 2 : 3;
  }

  /** Letters to add, remove, change, or swap with their neighbour. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
