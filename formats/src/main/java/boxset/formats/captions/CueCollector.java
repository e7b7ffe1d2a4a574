package boxset.formats.captions;

import boxset.formats.captions.CaptionFault.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes what a reader finds, keeps what can be shown, in order, and says what is wrong with it. */
final class CueCollector {
  /** In place of an end. */
  static final long NO_END = Long.MAX_VALUE;

  /** Faults of one kind beyond this tell nothing new. */
  private static final int MOST_OF_A_KIND = 1000;

  private static final Comparator<Cue> BY_TIME =
      Comparator.comparingLong(Cue::startMillis)
          .thenComparing(Comparator.comparingLong(Cue::endMillis).reversed());

  private final CaptionText text;
  private final List<Cue> cues = new ArrayList<>();
  private final List<CaptionFault> faults = new ArrayList<>();
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private int found;
  private long latestStart;

  CueCollector(CaptionText text) {
    this.text = text;
    if (text.guessed()) {
      fault(
          Kind.ENCODING_GUESSED,
          CaptionFault.WHOLE_FILE,
          CaptionFault.NO_TIME,
          "The encoding is not stated; taken for "
              + text.encoding().label()
              + ". If letters come out wrong, save the file as UTF-8.");
    }
  }

  String text() {
    return text.text();
  }

  void fault(Kind kind, int line, long atMillis, String sentence) {
    if (counts.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND) {
      faults.add(new CaptionFault(kind, line, Math.max(atMillis, CaptionFault.NO_TIME), sentence));
    }
  }

  /** As {@link #fault}, but only for the first of its kind. */
  void faultOnce(Kind kind, int line, String sentence) {
    if (!counts.containsKey(kind)) {
      fault(kind, line, CaptionFault.NO_TIME, sentence);
    }
  }

  /**
   * Takes a caption as the file has it.
   *
   * @param endMillis {@link #NO_END} when the file does not say
   */
  void cue(int line, long startMillis, long endMillis, List<Inline> content, CuePlacement place) {
    int index = ++found;
    if (endMillis < startMillis) {
      String times = "from " + Time.text(startMillis) + " to " + Time.text(endMillis);
      fault(
          Kind.REVERSED,
          line,
          Math.max(startMillis, 0),
          "Ends before it starts (" + times + "), and is left out. Correct its times.");
      return;
    }
    if (endMillis == startMillis) {
      fault(
          Kind.ZERO_LENGTH,
          line,
          Math.max(startMillis, 0),
          "Ends at the moment it starts, and is left out. Give it a later end.");
      return;
    }
    long start = Math.max(startMillis, 0);
    if (startMillis < 0) {
      fault(
          Kind.NEGATIVE,
          line,
          0,
          "Starts before the part does (at "
              + Time.text(startMillis)
              + (endMillis > 0 ? "), and is shown from its start." : "), and is left out.")
              + " Correct its times.");
      if (endMillis <= 0) {
        return;
      }
    }
    if (isBlank(content)) {
      fault(Kind.EMPTY, line, start, "Has no text, and is left out.");
      return;
    }
    if (start < latestStart) {
      fault(
          Kind.OUT_OF_ORDER,
          line,
          start,
          "Stands after a caption that starts later (at "
              + Time.text(latestStart)
              + "); put in order.");
    }
    latestStart = Math.max(latestStart, start);
    cues.add(new Cue(index, line, start, endMillis, content, place));
  }

  boolean isEmpty() {
    return cues.isEmpty() && faults.stream().allMatch(f -> f.kind() == Kind.ENCODING_GUESSED);
  }

  Captions finish(CaptionFormat format) {
    cues.sort(BY_TIME);
    endOpenCues();
    cues.sort(BY_TIME);
    CueChecks.check(cues, this);
    faults.sort(Comparator.comparingInt(CaptionFault::line));
    return new Captions(cues, format, text.encoding(), faults);
  }

  private void endOpenCues() {
    long next = NO_END;
    for (int i = cues.size() - 1; i >= 0; i--) {
      Cue cue = cues.get(i);
      if (cue.endMillis() == NO_END) {
        long end = Math.min(next, cue.startMillis() + Captions.LONGEST_MILLIS);
        fault(
            Kind.NO_END,
            cue.line(),
            cue.startMillis(),
            "Has no end; shown until " + Time.text(end) + ". Give it an end.");
        cues.set(
            i,
            new Cue(
                cue.index(), cue.line(), cue.startMillis(), end, cue.content(), cue.placement()));
      }
      if (i > 0 && cues.get(i - 1).startMillis() < cue.startMillis()) {
        next = cue.startMillis();
      }
    }
  }

  private static boolean isBlank(List<Inline> content) {
    for (Inline inline : content) {
      boolean blank =
          inline instanceof Inline.Text(String words)
              ? words.chars().allMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))
              : isBlank(Inline.contentOf(inline));
      if (!blank) {
        return false;
      }
    }
    return true;
  }
}
