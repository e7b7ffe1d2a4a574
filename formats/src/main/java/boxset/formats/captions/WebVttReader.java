package boxset.formats.captions;

import boxset.formats.captions.CaptionFault.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads WebVTT as browsers do (WebVTT, section 6.1), and says what browsers pass over. */
final class WebVttReader {
  private static final String SIGNATURE = "WEBVTT";
  private static final String TIMES = "00:00:01.000 --> 00:00:02.500";

  private final CueCollector cues;
  private final List<String> lines;
  private final Map<String, CuePlacement> regions = new HashMap<>();
  private int next;
  private boolean seenCue;

  private WebVttReader(CueCollector cues) {
    this.cues = cues;
    this.lines = cues.text().lines().toList();
  }

  /** Whether a file begins as WebVTT does (WebVTT, section 6.1, steps 3 to 6). */
  static boolean isWebVtt(String text) {
    return text.startsWith(SIGNATURE)
        && (text.length() == SIGNATURE.length()
            || " \t\n".indexOf(text.charAt(SIGNATURE.length())) >= 0);
  }

  static CaptionReading read(CueCollector cues) {
    return new WebVttReader(cues).read();
  }

  private CaptionReading read() {
    while (lines.get(next).isBlank()) {
      next++;
    }
    next++;
    if (next < lines.size() && !lines.get(next).isEmpty()) {
      readBlock(true);
    }
    while (next < lines.size()) {
      if (lines.get(next).isEmpty()) {
        next++;
      } else {
        readBlock(false);
      }
    }
    return cues.isEmpty()
        ? new NotCaptions(
            NotCaptions.Reason.EMPTY,
            "The file is WebVTT, and there are no captions in it.",
            "Export the captions again.")
        : cues.finish(CaptionFormat.WEBVTT);
  }

  /** WebVTT, section 6.1: collect a WebVTT block. */
  private void readBlock(boolean inHeader) {
    int first = next;
    StringBuilder buffer = new StringBuilder();
    boolean seenArrow = false;
    int timingLine = 0;
    @Nullable TimingLine timing = null;
    for (int count = 1; next < lines.size(); count++) {
      String line = lines.get(next);
      if (line.contains("-->")) {
        if (inHeader || count > 2 || seenArrow) {
          break;
        }
        seenArrow = true;
        timingLine = next + 1;
        timing = timing(line, timingLine);
        buffer.setLength(0);
        next++;
        continue;
      }
      next++;
      if (line.isEmpty()) {
        break;
      }
      buffer.append(buffer.isEmpty() ? "" : "\n").append(line);
    }
    if (timing != null) {
      readCue(timingLine, timing, buffer.toString());
    } else if (!seenArrow && !inHeader) {
      readOther(first + 1, buffer.toString());
    }
  }

  private @Nullable TimingLine timing(String line, int number) {
    seenCue = true;
    TimingLine timing = TimingLine.read(line);
    if (timing == null) {
      cues.fault(
          Kind.UNREADABLE,
          number,
          CaptionFault.NO_TIME,
          "The times cannot be read, and the caption is left out. Write them as " + TIMES + ".");
    } else if (!timing.tidy() || hasComma(line, timing)) {
      cues.fault(
          Kind.SLOPPY_TIME,
          number,
          Math.max(timing.startMillis(), 0),
          "Browsers pass over times that are not written as "
              + TIMES
              + "; read as "
              + Time.text(timing.startMillis())
              + " to "
              + Time.text(timing.endMillis())
              + ".");
    }
    return timing;
  }

  /** Whether a decimal comma stands in the times, as in SubRip. */
  private static boolean hasComma(String line, TimingLine timing) {
    int comma = line.indexOf(',');
    return comma >= 0 && comma < line.stripTrailing().length() - timing.settings().length();
  }

  private void readCue(int line, TimingLine timing, String text) {
    List<Inline> content = new MarkupReader(text, line + 1, cues, false).read();
    CuePlacement placement = CueSettings.read(timing.settings(), regions);
    cues.cue(line, timing.startMillis(), timing.endMillis(), content, placement);
  }

  private void readOther(int line, String block) {
    int end = block.indexOf('\n');
    String first = (end < 0 ? block : block.substring(0, end)).stripTrailing();
    if (first.equals("STYLE") && !seenCue) {
      cues.faultOnce(Kind.STYLING_DROPPED, line, "Colours and fonts are left to the player.");
    } else if (first.equals("REGION") && !seenCue) {
      cues.faultOnce(
          Kind.STYLING_DROPPED, line, "Regions are kept as the top or the bottom of the picture.");
      readRegion(block);
    } else if (!first.equals("NOTE")
        && !first.startsWith("NOTE ")
        && !first.startsWith("NOTE\t")
        && !first.startsWith("Region:")) {
      cues.fault(
          Kind.STRAY_TEXT,
          line,
          CaptionFault.NO_TIME,
          "Text without times; left out, as browsers do.");
    }
  }

  /** WebVTT, section 6.2: only where the region stands counts. */
  private void readRegion(String block) {
    String id = "";
    boolean top = false;
    for (String setting : block.split("[ \t\n]+", -1)) {
      if (setting.startsWith("id:")) {
        id = setting.substring(3);
      } else if (setting.startsWith("viewportanchor:")) {
        OptionalDouble y = CueSettings.percentage(setting.substring(setting.indexOf(',') + 1));
        top = y.isPresent() && y.getAsDouble() < 50;
      }
    }
    if (!id.isEmpty()) {
      regions.put(id, top ? CuePlacement.TOP : CuePlacement.DEFAULT);
    }
  }
}
