package boxset.editions.website;

import boxset.editions.Programme;
import boxset.editions.site.Award;
import boxset.editions.site.Credit;
import boxset.editions.site.Editorial;
import boxset.editions.site.Excerpt;
import boxset.editions.site.ExtraGroup;
import boxset.editions.site.Notes;
import boxset.editions.site.Person;
import boxset.editions.site.SiteModel;
import boxset.editions.site.Still;
import boxset.editions.site.Theme;
import boxset.editions.site.Watchable;
import boxset.editions.site.pages.Words;
import boxset.editions.stream.ChapterTime;
import boxset.editions.stream.StreamFiles;
import boxset.formats.cmaf.SoundPurpose;
import boxset.series.model.Extra;
import boxset.series.model.ExtraKind;
import boxset.series.model.Interview;
import boxset.series.model.Part;
import boxset.series.model.Prose;
import boxset.series.model.Reference;
import boxset.series.model.Segment;
import boxset.series.model.SegmentKind;
import boxset.series.model.Series;
import boxset.series.model.Span;
import boxset.series.model.Synopsis;
import boxset.series.model.When;
import boxset.series.model.Window;
import boxset.steps.Tiles;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of a series as far as the series file and the plan know them. */
final class SiteOutline {
  /** Longer sides of the two sizes of a poster, pixels. */
  private static final int LARGE = 1920;

  private static final int SMALL = 640;

  private SiteOutline() {}

  static SiteModel of(Series series, List<Shown> made, ArtSteps art) {
    Words words = Words.of(series.language());
    return new SiteModel(
        series.id(),
        series.title(),
        series.language(),
        series.logline(),
        paragraphs(series.synopsis().shortText()),
        paragraphs(series.synopsis().longText()),
        art.art(),
        Optional.empty(),
        credits(series.credits()),
        series.people().stream()
            .map(
                p -> new Person(p.id(), p.name(), p.role(), paragraphs(p.bio()), art.photo(p.id())))
            .toList(),
        series.awards().stream().map(SiteOutline::award).toList(),
        watchables(series, made, Programme.Kind.PART, words),
        watchables(series, made, Programme.Kind.EXTRA, words),
        extraGroups(series, made, words),
        watchables(series, made, Programme.Kind.INTERVIEW, words),
        series.themes().stream().map(theme -> theme(theme, made)).toList(),
        Editorial.NONE,
        series.windows().stream().flatMap(Window.Stream::address),
        Optional.empty());
  }

  private static Award award(boxset.series.model.Award award) {
    return new Award(
        award.name(),
        award.category(),
        award.year(),
        switch (award.result()) {
          case WON -> Award.Result.WON;
          case NOMINATED -> Award.Result.NOMINATED;
          case SELECTED -> Award.Result.SELECTED;
        },
        award.to());
  }

  private static List<Credit> credits(List<boxset.series.model.Credit> credits) {
    return credits.stream().map(c -> new Credit(c.role(), c.names())).toList();
  }

  private static Theme theme(boxset.series.model.Theme theme, List<Shown> made) {
    return new Theme(
        theme.id(),
        theme.title(),
        theme.moments().stream()
            .flatMap(m -> excerpt(m.of(), Optional.of(m.span()), m.title(), made).stream())
            .toList());
  }

  /** Kinds in the order of the file, each with its extras; what could not be made is left out. */
  private static List<ExtraGroup> extraGroups(Series series, List<Shown> made, Words words) {
    Map<ExtraKind, List<Excerpt>> groups = new LinkedHashMap<>();
    for (Extra extra : series.extras()) {
      Optional<Excerpt> excerpt =
          switch (extra.content()) {
            case Extra.Content.OwnFile _ ->
                excerpt(extra.id(), Optional.empty(), Optional.empty(), made);
            case Extra.Content.Use(Reference used) ->
                excerpt(used.id(), used.span(), Optional.of(extra.title()), made);
          };
      excerpt.ifPresent(e -> groups.computeIfAbsent(extra.kind(), _ -> new ArrayList<>()).add(e));
    }
    return groups.entrySet().stream()
        .map(group -> new ExtraGroup(words.get("extras." + word(group.getKey())), group.getValue()))
        .toList();
  }

  /** A stretch in the time of what it is taken from; nothing when that could not be made. */
  static Optional<Excerpt> excerpt(
      String of, Optional<Span> span, Optional<String> title, List<Shown> made) {
    return made.stream()
        .filter(each -> each.programme().id().equals(of))
        .findFirst()
        .filter(each -> span.isEmpty() || stretch(each, span.get()).isPresent())
        .map(each ->
            new Excerpt(
                of,
                span.flatMap(s -> stretch(each, s)),
                title,
                span.flatMap(each::stillOf)
                    .map(path -> new Still(List.of(small(each, path)), ""))));
  }

  private static Optional<Watchable.Span> stretch(Shown made, Span span) {
    long from = made.picture().millis(span.from());
    long to = Math.min(made.picture().millis(span.to()), made.picture().durationMillis());
    return from < to ? Optional.of(new Watchable.Span(from, to)) : Optional.empty();
  }

  private static String word(ExtraKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<Watchable> watchables(
      Series series, List<Shown> made, Programme.Kind kind, Words words) {
    return made.stream()
        .filter(steps -> steps.programme().kind() == kind)
        .map(steps -> watchable(series, steps, made, words))
        .toList();
  }

  private static Watchable watchable(Series series, Shown made, List<Shown> all, Words words) {
    Programme programme = made.programme();
    Optional<Part> part = series.part(programme.id());
    Optional<Interview> interview = series.interview(programme.id());
    Optional<Extra> extra = series.extra(programme.id());
    Synopsis synopsis =
        part.map(Part::synopsis)
            .or(() -> interview.map(Interview::synopsis))
            .or(() -> extra.map(Extra::synopsis))
            .orElse(Synopsis.NONE);
    return new Watchable(
        programme.id(),
        switch (programme.kind()) {
          case PART -> Watchable.Kind.PART;
          case EXTRA -> Watchable.Kind.EXTRA;
          case INTERVIEW -> Watchable.Kind.INTERVIEW;
        },
        StreamFiles.page(programme),
        switch (programme.kind()) {
          case PART -> programme.label();
          case EXTRA -> words.get("extra." + word(extra.map(Extra::kind).orElse(ExtraKind.OTHER)));
          case INTERVIEW -> words.get("interview");
        },
        programme.title(),
        interview.flatMap(i -> byline(series, i)),
        part.flatMap(Part::logline),
        paragraphs(synopsis.longText().or(synopsis::shortText)),
        made.picture().durationMillis(),
        poster(made),
        media(made, series.language()),
        ChapterTime.of(programme, made.picture()).stream().map(c -> chapter(c, made)).toList(),
        List.of(),
        span(made, SegmentKind.INTRO),
        span(made, SegmentKind.RECAP),
        span(made, SegmentKind.CREDITS),
        notes(series, made, part, interview, extra, all));
  }

  /** Who talks, unless the title says it already, and what they are to the story. */
  private static Optional<String> byline(Series series, Interview interview) {
    Optional<String> role =
        interview
            .role()
            .or(() -> interview.person().flatMap(id -> person(series, id)).flatMap(p -> p.role()));
    return interview.title().isEmpty() || interview.title().get().equals(interview.name())
        ? role
        : Optional.of(role.map(r -> interview.name() + ", " + r).orElse(interview.name()));
  }

  private static Optional<boxset.series.model.Person> person(Series series, String id) {
    return series.people().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  private static Notes notes(
      Series series,
      Shown own,
      Optional<Part> part,
      Optional<Interview> interview,
      Optional<Extra> extra,
      List<Shown> all) {
    List<Excerpt> seenIn =
        interview.stream()
            .flatMap(i -> i.seenIn().stream())
            .flatMap(r -> excerpt(r.id(), r.span(), Optional.empty(), all).stream())
            .toList();
    return new Notes(
        interview.flatMap(Interview::person).stream().toList(),
        part.map(p -> credits(p.credits())).orElse(List.of()),
        seenIn,
        extra.flatMap(Extra::part),
        part.flatMap(Part::airs)
            .or(() -> interview.flatMap(Interview::recorded))
            .map(SiteOutline::date),
        interview.flatMap(Interview::location),
        Optional.of(
            part.map(series::language)
                .or(() -> interview.flatMap(Interview::language))
                .or(() -> extra.flatMap(Extra::language))
                .orElse(series.language())),
        own.mixes().stream()
            .findFirst()
            .map(mix ->
                StreamFiles.folder(own.programme())
                    + StreamFiles.media("sound-" + mix.slug(), ".mp4")),
        own.photos());
  }

  private static String date(When when) {
    return when.time().isEmpty()
        ? when.date().toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when.moment());
  }

  private static Watchable.Chapter chapter(ChapterTime chapter, Shown made) {
    return new Watchable.Chapter(
        chapter.startMillis(),
        chapter.title(),
        made.tiles().map(tiles -> tile(chapter, tiles, StreamFiles.folder(made.programme()))));
  }

  private static Watchable.Tile tile(ChapterTime chapter, Tiles tiles, String folder) {
    int onSheet = tiles.columns() * tiles.rows();
    // A second in: past the last picture of the chapter before, and past most fades.
    long second = Math.ceilDiv(chapter.startMillis(), 1000) + 1;
    int tile =
        (int) Math.min(tiles.count() - 1, Math.ceilDiv(second, (long) tiles.intervalSeconds()));
    return new Watchable.Tile(
        folder + StreamFiles.sheet(1 + tile / onSheet),
        tiles.tileWidth(),
        tiles.tileHeight(),
        tiles.columns(),
        tiles.rows(),
        tile % onSheet % tiles.columns(),
        tile % onSheet / tiles.columns());
  }

  static Still poster(Shown made) {
    Still.Size large = still(made, "poster", LARGE);
    Still.Size small = still(made, "poster-640", SMALL);
    return new Still(large.width() == small.width() ? List.of(large) : List.of(small, large), "");
  }

  private static Still.Size still(Shown made, String name, int longest) {
    return size(
        made, StreamFiles.page(made.programme()) + StreamFiles.media(name, ".jpg"), longest);
  }

  private static Still.Size small(Shown made, String path) {
    return size(made, path, SMALL);
  }

  private static Still.Size size(Shown made, String path, int longest) {
    int width = made.picture().source().width();
    int height = made.picture().source().height();
    double scale = Math.min(1, (double) longest / Math.max(width, height));
    return new Still.Size(
        path,
        (int) Math.max(1, Math.round(width * scale)),
        (int) Math.max(1, Math.round(height * scale)));
  }

  private static Watchable.Media media(Shown made, String language) {
    String folder = StreamFiles.folder(made.programme());
    return new Watchable.Media(
        folder + StreamFiles.HLS,
        Optional.of(folder + StreamFiles.DASH),
        Optional.of(folder + StreamFiles.PROGRESSIVE),
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
            .toList(),
        made.transcript(language).map(_ -> WriteSentences.path(made.programme())));
  }

  private static Watchable.AudioKind kind(SoundPurpose purpose) {
    return switch (purpose) {
      case MAIN, DUB -> Watchable.AudioKind.MIX;
      case COMMENTARY -> Watchable.AudioKind.COMMENTARY;
      case DESCRIPTION -> Watchable.AudioKind.DESCRIPTION;
    };
  }

  private static Optional<Watchable.Span> span(Shown made, SegmentKind kind) {
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
