package boxset.editions.preflight;

import boxset.series.file.Suggestion;
import boxset.series.model.Reference;
import boxset.series.model.Span;
import boxset.series.model.Waiver;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets findings pass that the maker of the series has seen and wants to keep. */
final class Waivers {
  private final List<Waiver> waivers;
  private final Map<String, String> names;
  private final Map<String, Timing> clocks;
  private final Set<Waiver> used = new HashSet<>();

  /**
   * @param names of programmes as findings tell them, by id
   * @param clocks of those whose picture is known, by id
   */
  Waivers(List<Waiver> waivers, Map<String, String> names, Map<String, Timing> clocks) {
    this.waivers = waivers;
    this.names = names;
    this.clocks = clocks;
  }

  /** The findings that no waiver is about. */
  List<Finding> standing(List<Finding> findings) {
    return findings.stream().filter(finding -> !waived(finding)).toList();
  }

  /** Tells of waivers that nothing was found for. */
  void checkUsed(Findings.Sink findings) {
    for (Waiver waiver : waivers) {
      if (!Rule.keys().contains(waiver.rule())) {
        findings.error(
            waiver.place(),
            "no finding is called \"" + waiver.rule() + "\"",
            Suggestion.among(waiver.rule(), Rule.keys())
                .map(meant -> "Did you mean `" + meant + "`?")
                .orElse("Its name is the word in brackets behind a finding of `boxset check`."));
      } else if (!used.contains(waiver)) {
        findings.note(
            Rule.UNUSED_WAIVER,
            waiver.place(),
            "nothing is found that this lets pass",
            "Take it out, or correct where it is to hold.");
      }
    }
  }

  private boolean waived(Finding finding) {
    boolean waived = false;
    for (Waiver waiver : waivers) {
      if (finding.rule().filter(rule -> rule.key().equals(waiver.rule())).isPresent()
          && waiver.at().map(at -> isAt(finding, at)).orElse(true)) {
        used.add(waiver);
        waived = true;
      }
    }
    return waived;
  }

  private boolean isAt(Finding finding, Reference at) {
    Optional<String> name = Optional.ofNullable(names.get(at.id()));
    if (name.isEmpty() || !finding.programme().equals(name)) {
      return false;
    }
    return at.span().map(span -> isWithin(finding, span, clocks.get(at.id()))).orElse(true);
  }

  /** Timecodes of one programme have as many digits each, so that text is in order of time. */
  private static boolean isWithin(Finding finding, Span span, @Nullable Timing clock) {
    if (clock == null || finding.timecode().isEmpty()) {
      return false;
    }
    String at = finding.timecode().get();
    return clock.timecode(clock.frame(span.from())).compareTo(at) <= 0
        && at.compareTo(clock.timecode(clock.frame(span.to()))) < 0;
  }
}
