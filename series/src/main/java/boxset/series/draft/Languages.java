package boxset.series.draft;

import boxset.series.draft.Found.Captions;
import boxset.series.draft.Found.Picture;
import boxset.series.draft.Found.Track;
import boxset.series.model.CaptionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Guesses the language that is spoken. */
final class Languages {
  private Languages() {}

  /**
   * The language most first sound tracks name; or else that of SDH captions; or else the only one
   * that captions are in.
   */
  static Optional<String> spoken(Found found) {
    List<String> sounds = new ArrayList<>();
    for (Picture picture : found.pictures()) {
      picture.sounds().stream().findFirst().flatMap(Track::language).ifPresent(sounds::add);
    }
    List<String> sdh = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (Captions captions : found.captions()) {
      SidecarName name = SidecarName.of(captions.path());
      Optional<String> language = name.language().or(captions::language);
      language.ifPresent(all::add);
      if (name.captions().or(captions::kind).equals(Optional.of(CaptionKind.SDH))) {
        language.ifPresent(sdh::add);
      }
    }
    boolean single = all.stream().distinct().count() == 1;
    return most(sounds).or(() -> most(sdh)).or(() -> single ? most(all) : Optional.empty());
  }

  private static Optional<String> most(List<String> languages) {
    Map<String, Integer> counts = new TreeMap<>();
    languages.forEach(l -> counts.merge(l, 1, Integer::sum));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }
}
