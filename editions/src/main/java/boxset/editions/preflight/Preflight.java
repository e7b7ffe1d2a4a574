package boxset.editions.preflight;

import boxset.editions.Programme;
import boxset.editions.disc.CaptionTypeface;
import boxset.formats.captions.DriftCheck.SoundSpan;
import boxset.series.model.Series;
import boxset.steps.MediaFacts;
import boxset.steps.MediaFacts.VideoTrack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks a series against its media before anything is made. */
public final class Preflight {
  private Preflight() {}

  /**
   * What a check gives.
   *
   * @param findings what is not waived, by programme in the order of {@link Programme#of(Series)},
   *     then what concerns the series as a whole
   * @param waived how many more there would be without waivers
   */
  public record Checked(List<Finding> findings, int waived) {
    public Checked {
      findings = List.copyOf(findings);
    }
  }

  /** Checks a series. Nothing is said of media that are not in the evidence. */
  public static Checked check(Series series, Evidence evidence) {
    Findings findings = new Findings();
    Map<String, String> names = new HashMap<>();
    Map<String, Timing> clocks = new HashMap<>();
    SeriesChecks together = new SeriesChecks();
    for (Programme programme : Programme.of(series)) {
      Optional<Timing> timing = timing(programme, evidence);
      names.put(programme.id(), programme.name());
      timing.ifPresent(clock -> clocks.put(programme.id(), clock));
      check(series, programme, timing, evidence, findings.about(programme), together);
    }
    together.run(findings.aboutSeries());
    series.windows().stream()
        .filter(window -> window.address().isEmpty())
        .ifPresent(window ->
            findings
                .aboutSeries()
                .note(
                    Rule.ADDRESS,
                    window.place(),
                    "the stream window does not say where the site will be",
                    "Give its `address`: previews of links, search engines, podcasts and embedding"
                        + " need whole addresses. Pages and player do without."));
    SheetChecks.run(series, findings.aboutSeries());
    Waivers waivers = new Waivers(series.waivers(), names, clocks);
    List<Finding> standing = new ArrayList<>(waivers.standing(findings.all()));
    int waived = findings.all().size() - standing.size();
    Findings unused = new Findings();
    waivers.checkUsed(unused.aboutSeries());
    standing.addAll(unused.all());
    return new Checked(standing, waived);
  }

  private static Optional<Timing> timing(Programme programme, Evidence evidence) {
    return evidence
        .media(programme.file().path())
        .flatMap(MediaFacts::mainPicture)
        .flatMap(picture -> Timing.of(programme, picture));
  }

  private static void check(
      Series series,
      Programme programme,
      Optional<Timing> timing,
      Evidence evidence,
      Findings.Sink findings,
      SeriesChecks together) {
    evidence
        .unreadable(programme.file().path())
        .ifPresent(why ->
            findings.error(
                programme.file().place(),
                programme.file().path() + " cannot be read: " + why,
                "Copy or export it again; until then nothing is made of "
                    + programme.name()
                    + "."));
    Optional<MediaFacts> master = evidence.media(programme.file().path());
    Optional<VideoTrack> picture = master.flatMap(MediaFacts::mainPicture);
    if (master.isPresent() && picture.isEmpty()) {
      findings.error(
          programme.file().place(),
          programme.file().path() + " has no picture",
          "Name the file with the finished picture as the master.");
    }
    picture.ifPresent(p -> new PictureChecks(programme, p, findings).run(master.orElseThrow()));
    timing.ifPresent(t ->
        new PlaceChecks(t, master.flatMap(MediaFacts::startTimecode), findings)
            .run(series, programme));
    List<Heard> sounds = Heard.of(programme, evidence, findings);
    sounds.forEach(sound -> new SoundChecks(sound, timing, picture, findings).run());
    List<SoundSpan> speech =
        timing
            .flatMap(t -> sounds.stream().filter(Heard::mix).findFirst().map(s -> s.speech(t)))
            .orElse(List.of());
    boolean discs = series.windows().dvd().isPresent() || series.windows().bluray().isPresent();
    new CaptionChecks(
            programme,
            timing,
            speech,
            discs ? Optional.of(CaptionTypeface.letters()) : Optional.empty(),
            evidence,
            findings)
        .run();
    if (programme.kind() == Programme.Kind.PART) {
      Optional<String> size = picture.map(p -> p.displayWidth() + "x" + p.displayHeight());
      together.add(programme, timing, size, sounds);
    }
  }
}
