package boxset.formats.captions;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Writes captions as WebVTT (W3C, section 4). */
public final class WebVttWriter {
  /**
   * Cue time 0 is media time 0 (RFC 8216, section 3.5). Apple's players ask for this line; WebVTT
   * has no syntax for it and says that readers pass over it (section 6.1, step 11), which all do.
   */
  private static final String TIMESTAMP_MAP = "X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000";

  private WebVttWriter() {}

  /**
   * A whole file for HLS, DASH and the HTML {@code track} element alike.
   *
   * @param cues in any order
   * @return UTF-8 without a byte order mark
   */
  public static byte[] write(List<Cue> cues) {
    StringBuilder file = new StringBuilder("WEBVTT\n").append(TIMESTAMP_MAP).append('\n');
    cues.stream()
        .sorted(
            Comparator.comparingLong(Cue::startMillis)
                .thenComparing(Comparator.comparingLong(Cue::endMillis).reversed()))
        .forEach(cue -> append(file, cue));
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder file, Cue cue) {
    String text = new CueTextWriter(cue).text();
    if (!text.isEmpty()) {
      file.append('\n')
          .append(Time.text(cue.startMillis()))
          .append(" --> ")
          .append(Time.text(cue.endMillis()))
          .append(CueSettings.text(cue.placement()))
          .append('\n')
          .append(text)
          .append('\n');
    }
  }
}
