package boxset.editions;

import boxset.formats.cmaf.TextPurpose;
import boxset.series.model.CaptionKind;
import boxset.series.model.CaptionTrack;
import boxset.series.model.TrackSource;
import boxset.steps.MediaFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Captions that viewers can choose.
 *
 * @param slug names its file: {@code en-sdh}
 * @param source a file, or a track of the master
 * @param name shown in menus, unique in the programme
 * @param language BCP 47
 */
public record Text(String slug, Source source, String name, String language, CaptionKind kind) {
  /** Where captions come from. */
  public sealed interface Source {
    /** A file, by its path as the series file writes it. */
    record OwnFile(String path) implements Source {}

    /** A stream of the master. */
    record InMaster(MediaFacts.TextTrack track) implements Source {}
  }

  public TextPurpose purpose() {
    return switch (kind) {
      case SDH -> TextPurpose.CAPTIONS;
      case SUBTITLES -> TextPurpose.SUBTITLES;
      case FORCED -> TextPurpose.FORCED;
    };
  }

  /** The captions of a programme: those the series file lists, else all text in the master. */
  public static List<Text> of(Programme programme, Facts facts) {
    List<MediaFacts.TextTrack> embedded =
        facts.of(programme.file().path()).map(MediaFacts::texts).orElse(List.of());
    List<Text> texts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> slugs = new HashSet<>();
    if (programme.captions().isEmpty()) {
      for (MediaFacts.TextTrack track : embedded) {
        if (track.text()) {
          String language = Languages.tag(track.language()).orElse(programme.language());
          CaptionKind kind =
              track.dispositions().forced()
                  ? CaptionKind.FORCED
                  : track.dispositions().hearingImpaired()
                      ? CaptionKind.SDH
                      : CaptionKind.SUBTITLES;
          texts.add(text(new Source.InMaster(track), track.title(), language, kind, names, slugs));
        }
      }
    }
    for (CaptionTrack listed : programme.captions()) {
      Optional<Source> source =
          switch (listed.source()) {
            case TrackSource.OwnFile own -> Optional.of(new Source.OwnFile(own.file().path()));
            case TrackSource.InMaster in ->
                in.number() <= embedded.size()
                    ? Optional.of(new Source.InMaster(embedded.get(in.number() - 1)))
                    : Optional.empty();
          };
      String language = listed.language().orElse(programme.language());
      source.ifPresent(from ->
          texts.add(text(from, listed.title().orElse(""), language, listed.kind(), names, slugs)));
    }
    return List.copyOf(texts);
  }

  private static Text text(
      Source source,
      String title,
      String language,
      CaptionKind kind,
      Set<String> names,
      Set<String> slugs) {
    String suffix =
        switch (kind) {
          case SDH -> "-sdh";
          case SUBTITLES -> "";
          case FORCED -> "-forced";
        };
    String fallback =
        switch (kind) {
          case SDH -> Languages.name(language) + " (SDH)";
          case SUBTITLES -> Languages.name(language);
          case FORCED -> Languages.name(language) + " (forced)";
        };
    return new Text(
        Languages.unique(slugs, language.toLowerCase(Locale.ROOT) + suffix, "-"),
        source,
        Languages.unique(names, title.isBlank() ? fallback : title, " "),
        language,
        kind);
  }
}
