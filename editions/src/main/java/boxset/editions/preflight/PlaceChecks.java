package boxset.editions.preflight;

import boxset.editions.Programme;
import boxset.series.diagnostics.Place;
import boxset.series.model.Extra;
import boxset.series.model.Moment;
import boxset.series.model.Reference;
import boxset.series.model.Series;
import boxset.series.model.Span;
import boxset.series.model.Timecode;
import java.util.Locale;
import java.util.Optional;

/** Whether what the series file places in a programme is within it. */
final class PlaceChecks {
  /** An end written in whole seconds may round up beyond the last frame. */
  private static final long ROUNDED_SECONDS = 1;

  private final Timing timing;
  private final Optional<String> startTimecode;
  private final Findings.Sink findings;

  PlaceChecks(Timing timing, Optional<String> startTimecode, Findings.Sink findings) {
    this.timing = timing;
    this.startTimecode = startTimecode;
    this.findings = findings;
  }

  void run(Series series, Programme programme) {
    programme.chapters().forEach(c -> point("chapter \"" + c.title() + "\"", c.at(), c.place()));
    programme.breaks().forEach(b -> point("break", b.at(), b.place()));
    programme.poster().ifPresent(p -> point("poster", p.at(), p.place()));
    programme
        .segments()
        .forEach(s -> span(s.kind().name().toLowerCase(Locale.ROOT), s.span(), s.place()));
    series
        .themes()
        .forEach(theme ->
            theme
                .moments()
                .forEach(m -> moment("moment of \"" + theme.title() + "\"", m, programme)));
    series
        .moments()
        .forEach(m ->
            moment(
                "moment " + m.title().or(m::id).map(t -> "\"" + t + "\"").orElse(""),
                m,
                programme));
    for (Extra extra : series.extras()) {
      if (extra.content() instanceof Extra.Content.Use(Reference use)) {
        reference("extra \"" + extra.title() + "\"", use, programme);
      }
    }
    series
        .interviews()
        .forEach(
            i -> i.seenIn().forEach(r -> reference("interview " + i.id() + " seen", r, programme)));
    series.music().forEach(m -> reference("music \"" + m.title() + "\"", m.at(), programme));
    series.archive().forEach(a -> reference("archive \"" + a.source() + "\"", a.at(), programme));
  }

  private void moment(String what, Moment moment, Programme programme) {
    if (moment.of().equals(programme.id())) {
      span(what, moment.span(), moment.place());
    }
  }

  private void reference(String what, Reference reference, Programme programme) {
    if (reference.id().equals(programme.id())) {
      reference.span().ifPresent(span -> span(what, span, reference.place()));
    }
  }

  private void point(String what, Timecode at, Place place) {
    if (counts(what, at, place) && timing.frame(at) >= timing.frames()) {
      outside(what + " at " + at, at, place);
    }
  }

  private void span(String what, Span span, Place place) {
    if (!counts(what, span.from(), place) || !counts(what, span.to(), place)) {
      return;
    }
    long from = timing.frame(span.from());
    long to = timing.frame(span.to());
    if (to <= from) {
      findings.error(
          Optional.of(timing.timecode(from)),
          place,
          what + ": " + span + " ends before it begins",
          "Correct one of its times.");
    } else if (from >= timing.frames()) {
      outside(what + " from " + span.from(), span.from(), place);
    } else if (to > timing.frames() + ROUNDED_SECONDS * timing.rate().nominal()) {
      outside(what + " until " + span.to(), span.to(), place);
    }
  }

  private boolean counts(String what, Timecode at, Place place) {
    Optional<String> problem = at.problem(timing.rate());
    problem.ifPresent(p ->
        findings.error(
            place, what + " at " + at + ": " + p, "Correct the timecode, or `frame_rate`."));
    return problem.isEmpty();
  }

  private void outside(String what, Timecode at, Place place) {
    boolean own =
        startTimecode.isPresent()
            && !startTimecode.get().startsWith("00:00:00")
            && timing.frame(at) >= 3600L * timing.rate().nominal();
    findings.error(
        Optional.of(timing.timecode(timing.frame(at))),
        place,
        what + " is after the end of the picture (" + timing.timecode(timing.frames()) + ")",
        own
            ? "Times count from the first frame as 00:00:00:00; this master's own timecode starts at "
                + startTimecode.get()
                + ": take that off."
            : "Move it or take it out; or the wrong master is named.");
  }
}
