package boxset.editions.preflight;

import boxset.editions.Programme;
import boxset.formats.captions.CaptionFault;
import boxset.formats.captions.CaptionReading;
import boxset.formats.captions.Captions;
import boxset.formats.captions.Cue;
import boxset.formats.captions.Drift;
import boxset.formats.captions.DriftCheck;
import boxset.formats.captions.DriftCheck.SoundSpan;
import boxset.formats.captions.NotCaptions;
import boxset.formats.captions.TimingRate;
import boxset.series.diagnostics.Place;
import boxset.series.diagnostics.Severity;
import boxset.series.model.CaptionKind;
import boxset.series.model.CaptionTrack;
import boxset.series.model.TrackSource;
import boxset.steps.CaptionLetters;
import boxset.steps.MediaFacts;
import boxset.steps.MediaFacts.TextTrack;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether captions can be read, are in order and fit the picture. */
final class CaptionChecks {
  private static final int LINES_NAMED = 5;
  private static final int LETTERS_NAMED = 8;

  private final Programme programme;
  private final Optional<Timing> timing;
  private final List<SoundSpan> speech;
  private final Optional<CaptionLetters> letters;
  private final Evidence evidence;
  private final Findings.Sink findings;

  /**
   * @param speech where the programme's sound is loud, on the programme's clock
   * @param letters what captions on discs are set in, if there are to be discs
   */
  CaptionChecks(
      Programme programme,
      Optional<Timing> timing,
      List<SoundSpan> speech,
      Optional<CaptionLetters> letters,
      Evidence evidence,
      Findings.Sink findings) {
    this.programme = programme;
    this.timing = timing;
    this.speech = speech;
    this.letters = letters;
    this.evidence = evidence;
    this.findings = findings;
  }

  void run() {
    for (CaptionTrack track : programme.captions()) {
      Place place = track.source().place();
      switch (track.source()) {
        case TrackSource.OwnFile own -> {
          String path = own.file().path();
          check(new Evidence.Track(path, 1), path, track.kind(), place);
        }
        case TrackSource.InMaster in -> {
          if (exists(in, place)) {
            check(
                new Evidence.Track(programme.file().path(), in.number()),
                "caption track " + in.number() + " of " + programme.file().name(),
                track.kind(),
                place);
          }
        }
      }
    }
    if (programme.captions().isEmpty()) {
      checkEmbedded();
    }
    boolean sdh =
        programme.captions().stream().anyMatch(t -> t.kind() == CaptionKind.SDH)
            || (programme.captions().isEmpty()
                && texts().stream().anyMatch(t -> t.text() && t.dispositions().hearingImpaired()));
    if (!sdh && programme.kind() == Programme.Kind.PART) {
      findings.note(
          Rule.NO_SDH,
          programme.file().place(),
          "no SDH captions",
          "Viewers who are deaf or hard of hearing are left out. Add them: `captions: [{file: ...,"
              + " kind: sdh}]`.");
    }
  }

  private void checkEmbedded() {
    List<TextTrack> texts = texts();
    for (int number = 1; number <= texts.size(); number++) {
      TextTrack track = texts.get(number - 1);
      String name = "caption track " + number + " of " + programme.file().name();
      if (track.text()) {
        check(
            new Evidence.Track(programme.file().path(), number),
            name,
            track.dispositions().forced() ? CaptionKind.FORCED : CaptionKind.SUBTITLES,
            programme.file().place());
      } else {
        findings.note(
            Rule.CAPTIONS_AS_PICTURES,
            programme.file().place(),
            name + " is pictures",
            "It is left out. Name a file with the captions as text: SRT, WebVTT or TTML.");
      }
    }
  }

  private List<TextTrack> texts() {
    return evidence.media(programme.file().path()).map(MediaFacts::texts).orElse(List.of());
  }

  private boolean exists(TrackSource.InMaster in, Place place) {
    List<TextTrack> texts = texts();
    if (evidence.media(programme.file().path()).isEmpty()) {
      return false;
    }
    if (in.number() > texts.size()) {
      findings.error(
          place,
          programme.file().name()
              + " has "
              + (texts.isEmpty()
                  ? "no captions"
                  : "only "
                      + texts.size()
                      + (texts.size() == 1 ? " caption track" : " caption tracks")),
          "Name a file with the captions, or another track.");
      return false;
    }
    if (!texts.get(in.number() - 1).text()) {
      findings.error(
          place,
          "caption track " + in.number() + " of " + programme.file().name() + " is pictures",
          "Name a file with the captions as text: SRT, WebVTT or TTML.");
      return false;
    }
    return true;
  }

  private void check(Evidence.Track track, String name, CaptionKind kind, Place place) {
    evidence
        .unreadable(track.path())
        .filter(_ -> !track.path().equals(programme.file().path()))
        .ifPresent(
            why -> findings.error(place, name + " cannot be read: " + why, "Export it again."));
    Optional<CaptionReading> reading = evidence.captions(track);
    if (reading.isEmpty()) {
      return;
    }
    switch (reading.get()) {
      case NotCaptions(var _, String what, String remedy) ->
          findings.error(place, name + " gives no captions: " + withoutStop(what), remedy);
      case Captions captions -> {
        faults(captions, name, place);
        letters.ifPresent(of -> letters(captions, of, name, place));
        if (captions.cues().isEmpty()) {
          findings.error(
              place, name + " has no caption that can be used", "Correct it, or export it again.");
        } else {
          timing.ifPresent(t -> fit(captions, t, name, kind, place));
        }
      }
    }
  }

  /** Captions that no disc can show, because the typeface has not all their letters. */
  private void letters(Captions captions, CaptionLetters of, String name, Place place) {
    List<Cue> left =
        captions.cues().stream().filter(cue -> !of.missing(cue.plainText()).isEmpty()).toList();
    if (left.isEmpty()) {
      return;
    }
    Cue first = left.getFirst();
    String missing =
        left.stream()
            .flatMap(cue -> of.missing(cue.plainText()).stream())
            .distinct()
            .limit(LETTERS_NAMED)
            .collect(Collectors.joining(" "));
    findings.add(
        Severity.WARNING,
        Rule.CAPTION_LETTERS,
        timing.map(t -> t.at(first.startMillis())),
        place,
        "the typeface of captions on discs has no "
            + missing
            + " in "
            + name
            + ", line "
            + first.line(),
        "It knows Latin alone. A caption with such a letter is left out of DVD and Blu-ray; the"
            + " pages show it. Write it in Latin letters."
            + more(left.stream().skip(1).map(Cue::line).toList()));
  }

  private void faults(Captions captions, String name, Place place) {
    Map<CaptionFault.Kind, List<CaptionFault>> byKind =
        captions.faults().stream()
            .collect(
                Collectors.groupingBy(
                    CaptionFault::kind,
                    () -> new EnumMap<>(CaptionFault.Kind.class),
                    Collectors.toList()));
    byKind.forEach((kind, faults) -> fault(kind, faults, name, place));
  }

  private void fault(CaptionFault.Kind kind, List<CaptionFault> faults, String name, Place place) {
    CaptionFault first = faults.getFirst();
    Optional<String> timecode =
        first.atMillis() == CaptionFault.NO_TIME
            ? Optional.empty()
            : timing.map(t -> t.at(first.atMillis()));
    String line = first.line() == CaptionFault.WHOLE_FILE ? "" : ", line " + first.line();
    String remedy = first.sentence() + advice(kind);
    remedy += more(faults.stream().skip(1).map(CaptionFault::line).toList());
    findings.add(
        severity(kind), rule(kind), timecode, place, summary(kind) + " in " + name + line, remedy);
  }

  /** Where else there is the like. */
  private static String more(List<Integer> lines) {
    if (lines.isEmpty()) {
      return "";
    }
    String first =
        lines.stream().limit(LINES_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    return "\n"
        + lines.size()
        + " more like it: line"
        + (lines.size() == 1 ? " " : "s ")
        + first
        + (lines.size() > LINES_NAMED ? ", ..." : "");
  }

  private static Severity severity(CaptionFault.Kind kind) {
    return switch (kind) {
      case UNREADABLE, REVERSED, NEGATIVE, ZERO_LENGTH, NO_END, OVERLAP, FAST -> Severity.WARNING;
      case ENCODING_GUESSED,
          SLOPPY_TIME,
          STRAY_TEXT,
          OUT_OF_ORDER,
          EMPTY,
          LONG,
          MARKUP_REMOVED,
          STYLING_DROPPED ->
          Severity.NOTE;
    };
  }

  private static Rule rule(CaptionFault.Kind kind) {
    return switch (kind) {
      case ENCODING_GUESSED -> Rule.CAPTION_ENCODING;
      case UNREADABLE -> Rule.CAPTION_UNREADABLE;
      case SLOPPY_TIME -> Rule.CAPTION_TIMES;
      case STRAY_TEXT -> Rule.CAPTION_STRAY_TEXT;
      case REVERSED, ZERO_LENGTH, NO_END -> Rule.CAPTION_END;
      case NEGATIVE -> Rule.CAPTION_BEFORE_START;
      case OVERLAP -> Rule.CAPTION_OVERLAP;
      case OUT_OF_ORDER -> Rule.CAPTION_ORDER;
      case EMPTY -> Rule.CAPTION_EMPTY;
      case LONG -> Rule.CAPTION_LONG;
      case FAST -> Rule.CAPTION_FAST;
      case MARKUP_REMOVED -> Rule.CAPTION_MARKUP;
      case STYLING_DROPPED -> Rule.CAPTION_STYLING;
    };
  }

  private static String advice(CaptionFault.Kind kind) {
    return switch (kind) {
      case OVERLAP -> " Both are shown; end the first one sooner, or put them into one.";
      case FAST -> " Shorten it, or leave it longer.";
      case LONG -> " End it sooner, or part it.";
      default -> "";
    };
  }

  private static String summary(CaptionFault.Kind kind) {
    return switch (kind) {
      case ENCODING_GUESSED -> "a guessed encoding";
      case UNREADABLE -> "a caption that cannot be read";
      case SLOPPY_TIME -> "untidy times";
      case STRAY_TEXT -> "text without times";
      case REVERSED -> "a caption that ends before it starts";
      case NEGATIVE -> "a caption before the start";
      case ZERO_LENGTH -> "a caption of no length";
      case NO_END -> "a caption without an end";
      case OVERLAP -> "captions that overlap";
      case OUT_OF_ORDER -> "captions out of order";
      case EMPTY -> "an empty caption";
      case LONG -> "a caption that stays long";
      case FAST -> "a caption too fast to read";
      case MARKUP_REMOVED -> "mark-up of web pages";
      case STYLING_DROPPED -> "styling that is not kept";
    };
  }

  private void fit(Captions captions, Timing t, String name, CaptionKind kind, Place place) {
    Optional<TimingRate> rate = TimingRate.of(t.rate().numerator(), t.rate().denominator());
    Drift drift =
        DriftCheck.check(
            captions.cues(),
            t.millis(),
            rate.orElse(TimingRate.PAL_25),
            kind == CaptionKind.FORCED || rate.isEmpty() ? List.of() : speech);
    switch (drift) {
      case Drift.Fits() -> {}
      case Drift.WrongRate wrong when rate.isPresent() -> wrongRate(wrong, t, name, place);
      case Drift.WrongRate _ -> longer(captions.endMillis() - t.millis(), t, name, place);
      case Drift.LongerThanPicture(long millis) -> longer(millis, t, name, place);
      case Drift.ConstantOffset(long late, var _) -> offset(late, t, name, place);
    }
  }

  private void wrongRate(Drift.WrongRate wrong, Timing t, String name, Place place) {
    String timedAt =
        wrong.timedAt().stream().map(TimingRate::label).collect(Collectors.joining(" or "));
    boolean sure = wrong.evidence() == Drift.Evidence.SOUND;
    String from = t.at(wrong.overOneSecondFromMillis());
    findings.add(
        Severity.WARNING,
        Rule.CAPTIONS_DRIFT,
        Optional.of(from),
        place,
        String.format(
            Locale.ROOT,
            "captions %s: a %s file timed at %s (%.1f %% %s), %s from %s",
            sure ? "drift" : "seem to drift",
            wrong.picture().label(),
            timedAt,
            Math.abs(wrong.percent()),
            wrong.percent() > 0 ? "fast" : "slow",
            programme.name(),
            from),
        name
            + " is over a second out from there on"
            + (sure ? "" : ", to judge by its length")
            + ". Change its frame rate from "
            + timedAt
            + " to "
            + wrong.picture().label()
            + " in a subtitle editor, or name the file made for this master.");
  }

  private void offset(long late, Timing t, String name, Place place) {
    boolean hours = late >= 3_600_000 && late % 3_600_000 == 0;
    findings.warn(
        Rule.CAPTIONS_OFFSET,
        place,
        hours
            ? "captions count from " + t.at(late) + ", the picture from " + t.at(0)
            : String.format(
                Locale.ROOT,
                "captions come %.1f s too %s throughout",
                Math.abs(late) / 1000.0,
                late > 0 ? "late" : "early"),
        String.format(
            Locale.ROOT,
            "Move all of %s %s by %s in a subtitle editor.",
            name,
            late > 0 ? "back" : "forward",
            hours
                ? late / 3_600_000 + (late == 3_600_000 ? " hour" : " hours")
                : String.format(Locale.ROOT, "%.1f s", Math.abs(late) / 1000.0)));
  }

  private void longer(long millis, Timing t, String name, Place place) {
    findings.add(
        Severity.WARNING,
        Rule.CAPTIONS_TOO_LONG,
        Optional.of(t.timecode(t.frames())),
        place,
        String.format(
            Locale.ROOT, "captions go on for %.1f s after the end of the picture", millis / 1000.0),
        "Check that " + name + " belongs to this master; what comes after the end is not shown.");
  }

  private static String withoutStop(String sentence) {
    String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
