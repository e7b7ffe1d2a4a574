package boxset.formats.captions;

import boxset.formats.captions.CaptionFault.Kind;
import boxset.formats.captions.CuePlacement.Align;
import boxset.formats.captions.CuePlacement.Line;
import boxset.formats.captions.CuePlacement.LineAlign;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads SubRip. There is no standard; a caption is whatever follows a line with two times. Numbers,
 * empty lines, and digits that are missing or too many do not matter.
 */
final class SubRipReader {
  private static final String TIMES = "00:00:01,000 --> 00:00:02,500";

  private final CueCollector cues;
  private final List<String> lines;

  private SubRipReader(CueCollector cues) {
    this.cues = cues;
    this.lines = cues.text().lines().toList();
  }

  static CaptionReading read(CueCollector cues) {
    return new SubRipReader(cues).read();
  }

  private CaptionReading read() {
    int at = nextTiming(0);
    if (at == lines.size()) {
      return notCaptions();
    }
    readPreamble(at);
    while (at < lines.size()) {
      int next = nextTiming(at + 1);
      int end = next == lines.size() ? endOfText(at, next) : startOfBlock(at, next);
      TimingLine timing = TimingLine.read(lines.get(at));
      if (timing == null) {
        cues.fault(
            Kind.UNREADABLE,
            at + 1,
            CaptionFault.NO_TIME,
            "The times cannot be read, and the caption is left out. Write them as " + TIMES + ".");
      } else {
        readCue(at, end, timing);
      }
      at = next;
    }
    return cues.finish(CaptionFormat.SUBRIP);
  }

  private void readCue(int at, int end, TimingLine timing) {
    if (!timing.tidy()) {
      cues.fault(
          Kind.SLOPPY_TIME,
          at + 1,
          Math.max(timing.startMillis(), 0),
          "The times are not written as "
              + TIMES
              + "; read as "
              + Time.text(timing.startMillis())
              + " to "
              + Time.text(timing.endMillis())
              + ".");
    }
    StringBuilder text = new StringBuilder();
    boolean afterBlank = false;
    for (int i = at + 1; i < end; i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        afterBlank = !text.isEmpty();
        continue;
      }
      if (afterBlank) {
        afterBlank = false;
        cues.fault(
            Kind.STRAY_TEXT,
            i + 1,
            Math.max(timing.startMillis(), 0),
            "Text after an empty line, without times; kept with the caption above it.");
      }
      text.append(text.isEmpty() ? "" : "\n").append(line);
    }
    MarkupReader markup = new MarkupReader(text.toString(), at + 2, cues, true);
    List<Inline> content = markup.read();
    CuePlacement placement =
        markup.alignment() == 0
            ? CueSettings.read(timing.settings(), Map.of())
            : numberPad(markup.alignment());
    cues.cue(at + 1, timing.startMillis(), timing.endMillis(), content, placement);
  }

  /** Where a key of the number pad stands on the picture, as in SSA's {@code \an}. */
  static CuePlacement numberPad(int key) {
    Optional<Line> line =
        switch ((key - 1) / 3) {
          case 2 -> CuePlacement.TOP.line();
          case 1 -> Optional.of(new Line(50, true, LineAlign.CENTER));
          default -> Optional.empty();
        };
    Align align =
        switch (key % 3) {
          case 1 -> Align.LEFT;
          case 0 -> Align.RIGHT;
          default -> Align.CENTER;
        };
    CuePlacement d = CuePlacement.DEFAULT;
    return new CuePlacement(d.writing(), line, d.position(), d.positionAlign(), d.size(), align);
  }

  /** The next line with times, or that was meant to have some where a caption could begin. */
  private int nextTiming(int from) {
    for (int i = from; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.contains("->")
          && (TimingLine.read(line) != null
              || (TimingLine.isMeantAsOne(line) && (i == 0 || startsBlock(i))))) {
        return i;
      }
    }
    return lines.size();
  }

  private boolean startsBlock(int i) {
    String before = lines.get(i - 1);
    return before.isBlank() || isNumber(before);
  }

  /**
   * Where the text above the times at {@code next} ends: before their number, when they have it.
   */
  private int startOfBlock(int at, int next) {
    int end = next;
    if (end - 1 > at) {
      String before = lines.get(end - 1);
      boolean ownParagraph = end - 2 > at && lines.get(end - 2).isBlank();
      if (!before.isBlank() && (isNumber(before) || ownParagraph)) {
        end--;
      }
    }
    return end;
  }

  /** At the end of a file cut short, a number with no times behind it is no text. */
  private int endOfText(int at, int end) {
    int last = end - 1;
    while (last > at && lines.get(last).isBlank()) {
      last--;
    }
    return last - 1 > at && isNumber(lines.get(last)) && lines.get(last - 1).isBlank() ? last : end;
  }

  private void readPreamble(int at) {
    for (int i = 0; i < at; i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !(i == at - 1 && isNumber(line))) {
        cues.fault(
            Kind.STRAY_TEXT, i + 1, CaptionFault.NO_TIME, "Text before the first times; left out.");
      }
    }
  }

  private NotCaptions notCaptions() {
    long odd =
        cues.text().chars().filter(c -> c == 0xFFFD || (c < ' ' && c != '\n' && c != '\t')).count();
    boolean words = odd * 20 < cues.text().length();
    return new NotCaptions(
        NotCaptions.Reason.NOT_CAPTIONS,
        words
            ? "No line of this file says when a caption is shown (" + TIMES + ")."
            : "This is not a text file.",
        "Name an SRT, WebVTT or TTML file.");
  }

  private static boolean isNumber(String line) {
    String text = line.strip();
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Time.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
