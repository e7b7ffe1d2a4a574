package boxset.series.draft;

import boxset.series.draft.Found.Picture;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Guesses the title of a series and what it calls its parts. */
final class SeriesName {
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "",
          ".",
          "masters",
          "master",
          "export",
          "exports",
          "final",
          "finals",
          "video",
          "videos",
          "movies",
          "desktop",
          "downloads",
          "documents",
          "files",
          "media",
          "render",
          "renders",
          "output",
          "deliverables",
          "footage");

  /** One in so many files must agree. */
  private static final int FEW = 4;

  private SeriesName() {}

  /** The words that all names begin with; or else the name of the folder. */
  static String title(Found found) {
    List<String> before =
        PartName.of(found.pictures().stream().map(Picture::path).toList()).values().stream()
            .filter(n -> n.number().isPresent())
            .map(PartName::before)
            .distinct()
            .toList();
    boolean shared = before.size() == 1 && before.getFirst().length() > 2;
    boolean folderSpeaks = !SAYS_NOTHING.contains(found.folder().toLowerCase(Locale.ROOT).strip());
    if (shared && !folderSpeaks) {
      return before.getFirst();
    }
    if (folderSpeaks) {
      String words = found.folder().replace('_', ' ').strip().replaceAll("\\s+", " ");
      return words.isEmpty() ? "Untitled" : words;
    }
    return "Untitled";
  }

  /** What most names that say so call their part, if they are not a few among many. */
  static String noun(Found found) {
    Map<String, Integer> counts = new TreeMap<>();
    found.pictures().stream()
        .flatMap(p -> PartName.of(p.path()).noun().stream())
        .forEach(noun -> counts.merge(noun, 1, Integer::sum));
    return counts.entrySet().stream()
        .filter(e -> e.getValue() * FEW >= found.pictures().size())
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey)
        .orElse("Part");
  }
}
