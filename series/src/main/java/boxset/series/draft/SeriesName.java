package boxset.series.draft;

import boxset.series.draft.Found.Picture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  private SeriesName() {}

  /** The words that all names begin with; or else the name of the folder. */
  static String title(Found found) {
    List<String> before =
        found.pictures().stream()
            .map(p -> PartName.of(p.path()))
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

  /** What the first name that says so calls its part. */
  static String noun(Found found) {
    return found.pictures().stream()
        .map(Picture::path)
        .sorted(NaturalOrder.NAMES)
        .map(p -> PartName.of(p).noun())
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("Part");
  }
}
