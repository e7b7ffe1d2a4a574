package boxset.editions.preflight;

import boxset.editions.Programme;
import boxset.series.diagnostics.Place;
import boxset.steps.SoundFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the parts of a series go together. */
final class SeriesChecks {
  /** A step in loudness that has viewers reach for the remote control, in LU. */
  private static final double LOUDNESS_STEP = 2;

  private static final double SILENT_LUFS = -70;

  private record Loudness(String part, double lufs) {}

  private final Map<String, List<String>> rates = new LinkedHashMap<>();
  private final Map<String, List<String>> sizes = new LinkedHashMap<>();
  private final List<Loudness> loudness = new ArrayList<>();

  /** Takes what is known of a part. */
  void add(Programme part, Optional<Timing> timing, Optional<String> size, List<Heard> sounds) {
    timing.ifPresent(
        t -> rates.computeIfAbsent(t.rate().label(), _ -> new ArrayList<>()).add(part.name()));
    size.ifPresent(s -> sizes.computeIfAbsent(s, _ -> new ArrayList<>()).add(part.name()));
    sounds.stream()
        .filter(Heard::mix)
        .findFirst()
        .flatMap(Heard::facts)
        .filter(facts -> !facts.allSilent())
        .map(SoundFacts::integratedLufs)
        .filter(lufs -> lufs > SILENT_LUFS)
        .ifPresent(lufs -> loudness.add(new Loudness(part.name(), lufs)));
  }

  void run(Findings.Sink findings) {
    Place place = Place.whole("");
    if (rates.size() > 1) {
      findings.warn(
          Rule.FRAME_RATES_DIFFER,
          place,
          "the parts run at different frame rates: " + list(rates),
          "Each keeps its own in the stream; a disc or a channel needs one for all.");
    }
    if (sizes.size() > 1) {
      findings.note(
          Rule.SIZES_DIFFER,
          place,
          "the parts have different sizes: " + list(sizes),
          "Each keeps its own. Check that none is a proxy.");
    }
    Loudness softest = null;
    Loudness loudest = null;
    for (Loudness one : loudness) {
      softest = softest == null || one.lufs() < softest.lufs() ? one : softest;
      loudest = loudest == null || one.lufs() > loudest.lufs() ? one : loudest;
    }
    if (softest != null && loudest != null && loudest.lufs() - softest.lufs() > LOUDNESS_STEP) {
      findings.warn(
          Rule.LOUDNESS,
          place,
          String.format(
              Locale.ROOT,
              "%s is %.1f LU louder than %s (%.1f and %.1f LUFS)",
              loudest.part(),
              loudest.lufs() - softest.lufs(),
              softest.part(),
              loudest.lufs(),
              softest.lufs()),
          "Level the mixes: within 2 LU nobody reaches for the volume (EBU R 128).");
    }
  }

  private static String list(Map<String, List<String>> parts) {
    return parts.entrySet().stream()
        .map(e -> String.join(", ", e.getValue()) + " at " + e.getKey())
        .collect(Collectors.joining("; "));
  }
}
