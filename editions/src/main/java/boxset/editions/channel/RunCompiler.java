package boxset.editions.channel;

import boxset.editions.channel.Anchor.Kind;
import boxset.series.diagnostics.Diagnostics;
import boxset.series.diagnostics.Place;
import boxset.series.model.RunSettings;
import boxset.series.model.RunSettings.Overrun;
import boxset.series.model.When;
import boxset.series.model.Window;
import boxset.tools.Rate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compiles a run to a schedule: every time of day of the file becomes the first frame that does not
 * begin before it, and what lies between is filled to the frame. What cannot be is an error of the
 * file, long before air.
 */
final class RunCompiler {
  /** More than a schedule is good for, and what it would be a mistake of a digit to ask for. */
  private static final Duration LONGEST = Duration.ofDays(2 * 366);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Window.Run run;
  private final RunSettings settings;
  private final Library library;
  private final RunRules rules;
  private final FrameGrid grid;
  private final Timeline timeline;
  private final Filler filler;
  private final Diagnostics diagnostics;
  private final Instant closes;
  private final long end;
  private final long breakFrames;
  private final Set<List<Place>> told = new HashSet<>();
  private Optional<Anchor> before = Optional.empty();

  private RunCompiler(
      String series,
      Window.Run run,
      Library library,
      RunRules rules,
      FrameGrid grid,
      Instant closes,
      Diagnostics diagnostics) {
    this.run = run;
    this.settings = run.settings();
    this.library = library;
    this.rules = rules;
    this.grid = grid;
    this.closes = closes;
    this.diagnostics = diagnostics;
    this.end = grid.atOrAfter(closes);
    this.breakFrames = grid.framesOf(settings.breaks());
    this.timeline = new Timeline(grid);
    this.filler =
        new Filler(series + "\n" + run.channel(), library, rules, settings, grid, timeline);
  }

  /**
   * Compiles a run.
   *
   * @param series its id
   * @param library with one part at least
   * @param rate of everything in the library
   * @param published when the run begins for good, when it is published and will go on
   * @param diagnostics takes what is wrong
   * @return nothing when something is
   */
  static Optional<Schedule> compile(
      String series,
      Window.Run run,
      Library library,
      Rate rate,
      Optional<Instant> published,
      Diagnostics diagnostics) {
    Optional<When> premiere = run.premiere();
    if (premiere.isEmpty()) {
      diagnostics.error(
          run.place(),
          "this run has no premiere, so nothing can be scheduled",
          "Say when the first part is shown: premiere: 2026-06-14 21:00 America/New_York");
      return Optional.empty();
    }
    if (premiere.get().time().isEmpty()) {
      diagnostics.error(
          premiere.get().place(),
          "this premiere has no time of day",
          "Add it: premiere: " + premiere.get().date() + " 21:00");
      return Optional.empty();
    }
    RunSettings settings = run.settings();
    ZoneId zone = settings.zone().or(premiere.get()::zone).orElse(ZoneOffset.UTC);
    CivilClock clock =
        new CivilClock(zone, settings.dayStart(), settings.missingHour(), settings.doubleHour());
    LocalDateTime local = premiere.get().moment().withZoneSameInstant(zone).toLocalDateTime();
    RunRules rules =
        new RunRules(
            clock,
            clock.day(local),
            local.toLocalTime(),
            run.slot(),
            run.repeats(),
            run.marathon(),
            premiere.get().place(),
            library.parts().size());
    Optional<When> opening = run.availability().opens();
    Instant opens =
        opening
            .map(when -> when.moment().toInstant())
            .or(() -> published)
            .orElseGet(() -> clock.start(rules.first()));
    if (published.isPresent() && !published.get().equals(opens)) {
      String since = LocalDateTime.ofInstant(published.get(), zone).format(MINUTE);
      diagnostics.error(
          opening.map(When::place).orElse(run.place()),
          "this run has been published to open at " + since + ", and that cannot change any more",
          "Put it back: opens: " + since + " " + zone);
      return Optional.empty();
    }
    Instant closes =
        run.availability()
            .closes()
            .map(when -> when.moment().toInstant())
            .orElseGet(() -> clock.start(rules.lastPremiere().plusDays(8)));
    if (Duration.between(opens, closes).compareTo(LONGEST) > 0) {
      diagnostics.error(
          closing(run),
          "this run lasts more than two years",
          "Let it close earlier; a later run can follow.");
      return Optional.empty();
    }
    return new RunCompiler(
            series, run, library, rules, new FrameGrid(opens, rate), closes, diagnostics)
        .compile();
  }

  private static Place closing(Window.Run run) {
    return run.availability().closes().map(When::place).orElse(run.place());
  }

  private Optional<Schedule> compile() {
    List<Anchor> anchors = anchors();
    List<Instant> days = days();
    int day = 0;
    for (int i = 0; i < anchors.size(); i++) {
      Anchor anchor = anchors.get(i);
      for (; day < days.size() && !days.get(day).isAfter(anchor.due()); day++) {
        begin(days.get(day));
      }
      OptionalLong start = start(anchor);
      if (start.isPresent()) {
        if (start.getAsLong() > timeline.cursor()) {
          filler.fill(
              start.getAsLong(), Optional.of(library.parts().get(anchor.parts().getFirst())));
        }
        long limit = i + 1 < anchors.size() ? grid.atOrAfter(anchors.get(i + 1).due()) : end;
        show(anchor, Math.min(limit, end));
        before = Optional.of(anchor);
      }
    }
    for (; day < days.size(); day++) {
      begin(days.get(day));
    }
    if (timeline.cursor() < end && SlateLengths.fills(end - timeline.cursor())) {
      filler.fill(end, Optional.empty());
    }
    return diagnostics.hasErrors()
        ? Optional.empty()
        : Optional.of(timeline.schedule(run.channel(), rules.clock()));
  }

  /** All that the run asks for while it is open, without the repeats that a marathon covers. */
  private List<Anchor> anchors() {
    CivilClock clock = rules.clock();
    List<Anchor> all = new ArrayList<>();
    LocalDate last = clock.day(closes).plusDays(1);
    for (LocalDate day = clock.day(grid.epoch()).minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Anchor anchor : rules.on(day)) {
        if (!anchor.due().isBefore(grid.epoch()) && anchor.due().isBefore(closes)) {
          all.add(anchor);
        }
      }
    }
    List<Anchor> marathons = all.stream().filter(anchor -> anchor.kind() == Kind.MARATHON).toList();
    all.removeIf(anchor ->
        anchor.kind() == Kind.REPEAT
            && marathons.stream().anyMatch(marathon -> covers(marathon, anchor)));
    all.sort(Comparator.comparing(Anchor::due));
    return all;
  }

  private boolean covers(Anchor marathon, Anchor repeat) {
    long at = grid.atOrAfter(repeat.due());
    long start = grid.atOrAfter(marathon.due());
    long length =
        marathon.parts().stream().map(library.parts()::get).mapToLong(part -> length(part)).sum();
    return start <= at && at < start + length;
  }

  private List<Instant> days() {
    CivilClock clock = rules.clock();
    return Stream.iterate(clock.day(grid.epoch()), day -> day.plusDays(1))
        .map(clock::start)
        .dropWhile(start -> !start.isAfter(grid.epoch()))
        .takeWhile(start -> start.isBefore(closes))
        .toList();
  }

  /** A broadcast day begins anew, unless something is on the air. */
  private void begin(Instant day) {
    long at = grid.atOrAfter(day);
    if (timeline.cursor() < at && SlateLengths.fills(at - timeline.cursor())) {
      filler.fill(at, Optional.empty());
    }
  }

  /** The frame with which an anchor begins; empty when it cannot, which has then been said. */
  private OptionalLong start(Anchor anchor) {
    long at = grid.atOrAfter(anchor.due());
    long cursor = timeline.cursor();
    if (cursor <= at && SlateLengths.fills(at - cursor)) {
      return OptionalLong.of(at);
    }
    long earliest = cursor <= at ? cursor + SlateLengths.SHORTEST : cursor;
    if (settings.overrun() instanceof Overrun.Late(Duration most)
        && earliest - at <= grid.framesOf(most)) {
      return OptionalLong.of(earliest);
    }
    if (told.add(List.of(anchor.place(), before.map(Anchor::place).orElse(anchor.place())))) {
      String until = SECOND.format(LocalDateTime.ofInstant(grid.at(cursor), rules.clock().zone()));
      String last = timeline.lastProgramme().map(Content::name).orElse("");
      diagnostics.error(
          anchor.place(),
          cursor > at
              ? "the %s of %s is due while %s is on the air, until %s"
                  .formatted(anchor.kind().word(), local(anchor), last, until)
              : "the %s of %s is due less than a second after %s, which ends at %s; nothing is so short"
                  .formatted(anchor.kind().word(), local(anchor), last, until),
          "Choose another time, or say what is to happen: overrun: cut, or overrun: 5:00 to begin"
              + " up to five minutes late.");
    }
    return OptionalLong.empty();
  }

  private String local(Anchor anchor) {
    return MINUTE.format(LocalDateTime.ofInstant(anchor.due(), rules.clock().zone()));
  }

  private void show(Anchor anchor, long limit) {
    boolean first = true;
    for (int number : anchor.parts()) {
      Content part = library.parts().get(number);
      Instant due = first ? anchor.due() : grid.at(timeline.cursor());
      first = false;
      long stop = timeline.cursor() + length(part);
      boolean fits = stop <= limit && SlateLengths.fills(limit - stop);
      if (!fits && settings.overrun() instanceof Overrun.Cut) {
        cut(anchor, part, due, limit);
        return;
      }
      if (stop > end) {
        diagnostics.error(
            closing(run),
            "the run closes while %s is on the air: it ends at %s"
                .formatted(
                    part.name(),
                    SECOND.format(LocalDateTime.ofInstant(grid.at(stop), rules.clock().zone()))),
            "Let the run close later, or earlier than " + local(anchor) + ".");
        return;
      }
      show(anchor.kind(), part, due, part.from() + part.frames());
    }
  }

  /** Shows of a part as much as there is room for; of a second part in a row, maybe nothing. */
  private void cut(Anchor anchor, Content part, Instant due, long limit) {
    for (long at : part.cuts().reversed()) {
      long stop = timeline.cursor() + Timeline.length(part, at, breakFrames);
      if (part.from() < at && stop <= limit && SlateLengths.fills(limit - stop)) {
        show(anchor.kind(), part, due, at);
        return;
      }
    }
  }

  private void show(Kind kind, Content part, Instant due, long until) {
    timeline.show(kind, part, due, until, breakFrames, filler::interrupt);
  }

  private long length(Content part) {
    return Timeline.length(part, part.from() + part.frames(), breakFrames);
  }
}
