package boxset.editions.stream;

import boxset.editions.Programme;
import boxset.editions.site.Credit;
import boxset.editions.site.Person;
import boxset.editions.site.SiteModel;
import boxset.editions.site.Still;
import boxset.editions.site.Watchable;
import boxset.formats.cmaf.SoundPurpose;
import boxset.series.model.Extra;
import boxset.series.model.Interview;
import boxset.series.model.Part;
import boxset.series.model.Prose;
import boxset.series.model.Segment;
import boxset.series.model.SegmentKind;
import boxset.series.model.Series;
import boxset.series.model.Synopsis;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of a series as far as the series file and the plan know them. */
final class SiteOutline {
  /** Longer sides of the two sizes of a poster, pixels. */
  private static final int LARGE = 1920;

  private static final int SMALL = 640;

  private SiteOutline() {}

  static SiteModel of(Series series, List<ProgrammeSteps> made) {
    return new SiteModel(
        series.id(),
        series.title(),
        series.language(),
        series.logline(),
        paragraphs(series.synopsis().shortText()),
        paragraphs(series.synopsis().longText()),
        Optional.empty(),
        series.credits().stream().map(c -> new Credit(c.role(), c.names())).toList(),
        series.people().stream()
            .map(p -> new Person(p.name(), p.role(), p.bio().map(Prose::text)))
            .toList(),
        watchables(series, made, Programme.Kind.PART),
        watchables(series, made, Programme.Kind.EXTRA),
        watchables(series, made, Programme.Kind.INTERVIEW),
        Optional.empty());
  }

  private static List<Watchable> watchables(
      Series series, List<ProgrammeSteps> made, Programme.Kind kind) {
    return made.stream()
        .filter(steps -> steps.programme().kind() == kind)
        .map(steps -> watchable(series, steps))
        .toList();
  }

  private static Watchable watchable(Series series, ProgrammeSteps made) {
    Programme programme = made.programme();
    Optional<Part> part = series.part(programme.id());
    Optional<Interview> interview = series.interview(programme.id());
    Synopsis synopsis =
        part.map(Part::synopsis)
            .or(() -> interview.map(Interview::synopsis))
            .or(() -> series.extra(programme.id()).map(Extra::synopsis))
            .orElse(Synopsis.NONE);
    return new Watchable(
        programme.id(),
        switch (programme.kind()) {
          case PART -> Watchable.Kind.PART;
          case EXTRA -> Watchable.Kind.EXTRA;
          case INTERVIEW -> Watchable.Kind.INTERVIEW;
        },
        StreamFiles.page(programme),
        programme.label(),
        programme.title(),
        interview.flatMap(Interview::role),
        part.flatMap(Part::logline),
        paragraphs(synopsis.longText().or(synopsis::shortText)),
        made.picture().durationMillis(),
        poster(made),
        media(made),
        ChapterTime.of(programme, made.picture()).stream()
            .map(c -> new Watchable.Chapter(c.startMillis(), c.title(), Optional.empty()))
            .toList(),
        List.of(),
        span(made, SegmentKind.INTRO),
        span(made, SegmentKind.RECAP),
        span(made, SegmentKind.CREDITS));
  }

  private static Still poster(ProgrammeSteps made) {
    Still.Size large = still(made, "poster", LARGE);
    Still.Size small = still(made, "poster-640", SMALL);
    return new Still(large.width() == small.width() ? List.of(large) : List.of(small, large), "");
  }

  private static Still.Size still(ProgrammeSteps made, String name, int longest) {
    int width = made.picture().source().width();
    int height = made.picture().source().height();
    double scale = Math.min(1, (double) longest / Math.max(width, height));
    return new Still.Size(
        StreamFiles.page(made.programme()) + StreamFiles.media(name, ".jpg"),
        (int) Math.max(1, Math.round(width * scale)),
        (int) Math.max(1, Math.round(height * scale)));
  }

  private static Watchable.Media media(ProgrammeSteps made) {
    String folder = StreamFiles.folder(made.programme());
    return new Watchable.Media(
        folder + StreamFiles.HLS,
        Optional.of(folder + StreamFiles.DASH),
        Optional.empty(),
        Optional.empty(),
        made.picture().source().width(),
        made.picture().source().height(),
        made.texts().stream()
            .map(text ->
                new Watchable.Captions(
                    folder + StreamFiles.media("text-" + text.slug(), ".vtt"),
                    text.language(),
                    text.name(),
                    switch (text.kind()) {
                      case SDH -> Watchable.CaptionsKind.SDH;
                      case SUBTITLES -> Watchable.CaptionsKind.SUBTITLES;
                      case FORCED -> Watchable.CaptionsKind.FORCED;
                    }))
            .toList(),
        made.mixes().stream()
            .map(mix -> new Watchable.Audio(mix.name(), mix.language(), kind(mix.purpose())))
            .toList());
  }

  private static Watchable.AudioKind kind(SoundPurpose purpose) {
    return switch (purpose) {
      case MAIN, DUB -> Watchable.AudioKind.MIX;
      case COMMENTARY -> Watchable.AudioKind.COMMENTARY;
      case DESCRIPTION -> Watchable.AudioKind.DESCRIPTION;
    };
  }

  private static Optional<Watchable.Span> span(ProgrammeSteps made, SegmentKind kind) {
    return made.programme().segments().stream()
        .filter(segment -> segment.kind() == kind)
        .map(Segment::span)
        .findFirst()
        .map(span ->
            new Watchable.Span(
                made.picture().millis(span.from()), made.picture().millis(span.to())));
  }

  private static List<String> paragraphs(Optional<Prose> prose) {
    return prose.stream()
        .flatMap(p -> Stream.of(p.text().split("\\n\\s*\\n")))
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
  }
}
