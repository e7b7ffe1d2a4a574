package boxset.editions.preflight;

import boxset.formats.captions.TimingRate;
import boxset.series.diagnostics.Place;
import boxset.series.diagnostics.Severity;
import boxset.series.model.Layout;
import boxset.steps.MediaFacts;
import boxset.steps.SoundFacts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a sound track can be heard, is whole and is as long as the picture. */
final class SoundChecks {
  /** Sound that is out by more is heard to be out (EBU R 37: 40 ms early, 60 ms late). */
  private static final long LATE_MICROS = 100_000;

  /** Sound may be shorter or longer by this without anybody missing it. */
  private static final long LENGTH_MICROS = 500_000;

  /** Silence by EBU R 128: the absolute gate. */
  private static final double SILENT_LUFS = -70;

  private static final double HIGHEST_DBTP = -1;

  private final Heard heard;
  private final Optional<Timing> timing;
  private final Optional<MediaFacts.VideoTrack> picture;
  private final Findings.Sink findings;

  SoundChecks(
      Heard heard,
      Optional<Timing> timing,
      Optional<MediaFacts.VideoTrack> picture,
      Findings.Sink findings) {
    this.heard = heard;
    this.timing = timing;
    this.picture = picture;
    this.findings = findings;
  }

  void run() {
    layout();
    length();
    heard.facts().ifPresent(this::levels);
  }

  private Place place() {
    return heard.place();
  }

  private void layout() {
    int channels = heard.track().channels();
    if (heard.layout().isPresent()) {
      Layout said = heard.layout().get();
      if (said.channels() != channels) {
        findings.error(
            place(),
            heard.name()
                + " has "
                + channels(channels)
                + ", the series file says "
                + said.channels()
                + " ("
                + label(said)
                + ")",
            "Correct `layout`, or name the right file.");
      }
    } else if (channels > 2 && heard.track().layout().isEmpty()) {
      findings.warn(
          Rule.LAYOUT,
          place(),
          heard.name() + " has " + channels(channels) + " and does not say which is which",
          channels == 6
              ? "Taken for L R C LFE Ls Rs. Say so: `layout: 5.1`."
              : "Say it: `layout: 7.1` or another.");
    } else if (channels > 2 && channels != 6 && channels != 8) {
      findings.warn(
          Rule.LAYOUT,
          place(),
          heard.name() + " has " + channels(channels) + ", an unusual number",
          "It is mixed to stereo. Listen to it, or name a stereo or 5.1 mix.");
    }
  }

  private void length() {
    if (picture.isEmpty() || timing.isEmpty()) {
      return;
    }
    long start = heard.startMicros(timing.get());
    if (Math.abs(start) > LATE_MICROS) {
      findings.warn(
          Rule.SOUND_START,
          place(),
          heard.name()
              + " starts "
              + seconds(start)
              + (start > 0 ? " after" : " before")
              + " the picture",
          start > 0
              ? "Silence is put before it. Check that it is in step with the picture."
              : "What comes before the picture is cut. Check that it is in step.");
    }
    long duration =
        heard.facts().map(SoundFacts::durationMicros).orElse(heard.track().durationMicros());
    long over = start + duration - picture.get().durationMicros();
    if (Math.abs(over) <= LENGTH_MICROS) {
      return;
    }
    Optional<String> otherRate = rate(duration, picture.get().durationMicros());
    String what = heard.name() + (over > 0 ? " goes on for " : " ends ") + seconds(over);
    findings.add(
        Severity.WARNING,
        Rule.SOUND_LENGTH,
        over < 0 ? Optional.of(timing.get().at((start + duration) / 1000)) : Optional.empty(),
        place(),
        what + (over > 0 ? " after the end of the picture" : " before the picture"),
        otherRate
            .map(rates ->
                "That is the difference of "
                    + rates
                    + ": sound made for another frame rate. Name the sound made for this master.")
            .orElse(
                over > 0
                    ? "What comes after the end is cut. Check that it belongs to this master."
                    : "The rest is silent. Check that it belongs to this master."));
  }

  /** The rate that sound of this length was made for, when that explains the length. */
  private Optional<String> rate(long duration, long pictureMicros) {
    Timing t = timing.orElseThrow();
    Optional<TimingRate> own = TimingRate.of(t.rate().numerator(), t.rate().denominator());
    if (own.isEmpty() || pictureMicros < 60_000_000) {
      return Optional.empty();
    }
    for (TimingRate other : TimingRate.values()) {
      double expected = pictureMicros * own.get().perSecond() / other.perSecond();
      boolean apart = Math.abs(other.perSecond() / own.get().perSecond() - 1) > 0.01;
      if (apart && Math.abs(duration / expected - 1) < 0.0004) {
        return Optional.of(other.label() + " and " + own.get().label());
      }
    }
    return Optional.empty();
  }

  private void levels(SoundFacts facts) {
    if (facts.allSilent() || facts.integratedLufs() <= SILENT_LUFS) {
      findings.warn(
          Rule.SILENT,
          place(),
          heard.name() + " is silent from start to end",
          "Export the sound again, or take it out.");
      return;
    }
    if (facts.decodeErrors() > 0) {
      findings.warn(
          Rule.DAMAGED_SOUND,
          place(),
          heard.name() + " is damaged in " + times(facts.decodeErrors()),
          "Listen to it, and copy or export it again.");
    }
    if (!facts.silentChannels().isEmpty()) {
      List<Integer> silent = facts.silentChannels();
      findings.warn(
          Rule.SILENT_CHANNEL,
          place(),
          (silent.size() == 1 ? "channel " : "channels ")
              + silent.stream().map(c -> Integer.toString(c + 1)).collect(Collectors.joining(", "))
              + " of "
              + facts.channels()
              + (silent.size() == 1 ? " is" : " are")
              + " silent in "
              + heard.name(),
          facts.channels() == 2
              ? "If the sound is mono, export it as mono or on both channels."
              : "Check the export.");
    }
    if (!facts.clipped().isEmpty()) {
      int count = facts.clipped().size();
      long at = heard.partMillis(facts.clipped().getFirst().startMillis(), timing);
      findings.add(
          Severity.WARNING,
          Rule.CLIPPED,
          timing.map(t -> t.at(at)),
          place(),
          heard.name() + " is clipped" + (count == 1 ? "" : " in " + times(count)),
          "What is cut off cannot be restored. Export it from the mix at a lower level.");
    }
    if (facts.truePeakDbtp() > HIGHEST_DBTP) {
      findings.warn(
          Rule.TRUE_PEAK,
          place(),
          heard.name() + " has a true peak of " + decibels(facts.truePeakDbtp()) + " dBTP",
          "At most -1 dBTP stays clean when it is coded (EBU R 128 s2). Limit the mix.");
    }
  }

  private static String label(Layout layout) {
    return switch (layout) {
      case MONO -> "mono";
      case STEREO -> "stereo";
      case LT_RT -> "Lt/Rt";
      case SURROUND_5_1 -> "5.1";
      case SURROUND_7_1 -> "7.1";
    };
  }

  private static String times(int count) {
    return count + (count == 1 ? " place" : " places");
  }

  private static String channels(int count) {
    return count + (count == 1 ? " channel" : " channels");
  }

  static String decibels(double value) {
    String text = String.format(Locale.ROOT, "%+.1f", value);
    return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text;
  }

  private static String seconds(long micros) {
    return String.format(Locale.ROOT, "%.1f s", Math.abs(micros) / 1e6);
  }
}
