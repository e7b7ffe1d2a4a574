package boxset.series.draft;

import boxset.series.draft.Found.Captions;
import boxset.series.draft.Found.Picture;
import boxset.series.draft.Found.Track;
import boxset.series.model.CaptionKind;
import boxset.series.model.LanguageTag;
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

  /** The same facts without languages that a series file could not name. */
  static Found tagged(Found found) {
    List<Picture> pictures =
        found.pictures().stream()
            .map(p ->
                new Picture(
                    p.path(),
                    p.facts(),
                    p.rate(),
                    p.sounds().stream().map(Languages::tagged).toList(),
                    p.captions().stream().map(Languages::tagged).toList(),
                    p.chapters()))
            .toList();
    List<Captions> captions =
        found.captions().stream()
            .map(c -> new Captions(c.path(), c.language().flatMap(Languages::tag), c.kind()))
            .toList();
    return new Found(found.folder(), pictures, found.sounds(), captions);
  }

  private static Track tagged(Track track) {
    return new Track(track.language().flatMap(Languages::tag), track.title(), track.layout());
  }

  private static Optional<String> tag(String language) {
    return LanguageTag.of(language).or(() -> LanguageTag.twoLetters(language));
  }

  private static Optional<String> most(List<String> languages) {
    Map<String, Integer> counts = new TreeMap<>();
    languages.forEach(l -> counts.merge(l, 1, Integer::sum));
    return counts.entrySet().stream()
        .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
        .map(Map.Entry::getKey);
  }
}
