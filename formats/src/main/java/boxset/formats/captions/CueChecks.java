package boxset.formats.captions;

import boxset.formats.captions.CaptionFault.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What viewers would stumble over in captions that are in order of time. */
final class CueChecks {
  private CueChecks() {}

  static void check(List<Cue> cues, CueCollector faults) {
    Map<CuePlacement, Cue> lastToLeave = new HashMap<>();
    for (Cue cue : cues) {
      Cue shown = lastToLeave.get(cue.placement());
      if (shown != null && cue.startMillis() < shown.endMillis()) {
        faults.fault(
            Kind.OVERLAP,
            cue.line(),
            cue.startMillis(),
            "Comes while the caption of line "
                + shown.line()
                + " is still shown (until "
                + Time.text(shown.endMillis())
                + ").");
      }
      if (shown == null || cue.endMillis() > shown.endMillis()) {
        lastToLeave.put(cue.placement(), cue);
      }
      checkPace(cue, faults);
    }
  }

  private static void checkPace(Cue cue, CueCollector faults) {
    long length = cue.endMillis() - cue.startMillis();
    if (length > Captions.LONGEST_MILLIS) {
      faults.fault(
          Kind.LONG,
          cue.line(),
          cue.startMillis(),
          "Stays for "
              + tenths(length)
              + " s; at most "
              + Captions.LONGEST_MILLIS / 1000
              + " s is usual.");
    }
    long characters = cue.plainText().codePoints().filter(c -> c != '\n').count();
    if (characters * 1000 > length * Captions.MOST_CHARACTERS_A_SECOND) {
      faults.fault(
          Kind.FAST,
          cue.line(),
          cue.startMillis(),
          characters
              + " characters in "
              + tenths(length)
              + " s; more than "
              + Captions.MOST_CHARACTERS_A_SECOND
              + " a second cannot be read.");
    }
  }

  private static String tenths(long millis) {
    long tenths = (millis + 50) / 100;
    return tenths / 10 + "." + tenths % 10;
  }
}
