package boxset.series.model;

import boxset.series.diagnostics.Place;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A series as its file describes it: every reference in it leads somewhere, every timecode reads.
 * What only the media can tell (how long a part is) has not been looked at.
 *
 * @param id permanent
 * @param sort the form to file it under: "Long Way Up, The"
 * @param noun what a part is called: Part, Episode, Session
 * @param language of the speech, BCP 47
 * @param frameRate said in the file, when the masters say it wrong
 * @param timeZone of dates that name none
 * @param checkFor buyers whose rules are to be checked, such as {@code pbs}
 */
public record Series(
    String id,
    String title,
    List<String> aka,
    Optional<String> sort,
    String noun,
    Optional<String> logline,
    Synopsis synopsis,
    String language,
    Optional<FrameRate> frameRate,
    Optional<ZoneId> timeZone,
    List<Identifier> ids,
    List<Credit> credits,
    Optional<Prose> billing,
    List<Person> people,
    List<Award> awards,
    Optional<Art> art,
    List<Still> stills,
    List<Part> parts,
    List<Interview> interviews,
    List<Extra> extras,
    List<Theme> themes,
    List<Moment> moments,
    List<MusicCue> music,
    List<ArchiveClip> archive,
    List<Paper> papers,
    List<Rating> ratings,
    List<Waiver> waivers,
    Windows windows,
    List<Screener> screeners,
    List<CodeBatch> codes,
    Box box,
    List<String> checkFor,
    Place place) {

  /** The frame rate the file gives for a part, its own or the series'. */
  public Optional<FrameRate> frameRate(Part part) {
    return part.frameRate().or(() -> frameRate);
  }

  /** The language spoken in a part, BCP 47. */
  public String language(Part part) {
    return part.language().orElse(language);
  }

  /** The name of a part as viewers see it: "Part 1". */
  public String label(Part part) {
    return part.noun().orElse(noun) + " " + part.number();
  }

  /** The part with this id. */
  public Optional<Part> part(String id) {
    return parts.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The interview with this id. */
  public Optional<Interview> interview(String id) {
    return interviews.stream().filter(i -> i.id().equals(id)).findFirst();
  }

  /** The extra with this id. */
  public Optional<Extra> extra(String id) {
    return extras.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /**
   * Where moments of themes, named moments and extras cut into a part, interview or extra: every
   * span that some edition plays by itself.
   */
  public List<Span> spansOf(String id) {
    Stream<Span> threads =
        Stream.concat(themes.stream().flatMap(t -> t.moments().stream()), moments.stream())
            .filter(m -> m.of().equals(id))
            .map(Moment::span);
    Stream<Span> uses =
        extras.stream()
            .map(Extra::content)
            .<Reference>mapMulti((content, sink) -> {
              if (content instanceof Extra.Content.Use(Reference reference)) {
                sink.accept(reference);
              }
            })
            .filter(r -> r.id().equals(id))
            .flatMap(r -> r.span().stream());
    return Stream.concat(threads, uses).distinct().toList();
  }
}
