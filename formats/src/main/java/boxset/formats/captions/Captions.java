package boxset.formats.captions;

import java.util.List;

/**
 * Captions as a file gives them.
 *
 * @param cues in order of time: by start, then the longer first (WebVTT, section 3.1), each longer
 *     than nothing and starting at 0 or later
 * @param format what the file is written in
 * @param encoding what its bytes were taken for
 * @param faults what is wrong with the file, in the order of its lines
 */
public record Captions(
    List<Cue> cues, CaptionFormat format, CaptionEncoding encoding, List<CaptionFault> faults)
    implements CaptionReading {
  /**
   * A caption that stays longer is a fault; the longest that large stores take, in milliseconds.
   */
  public static final long LONGEST_MILLIS = 8_000;

  /** A caption that asks for faster reading than this is a fault. */
  public static final int MOST_CHARACTERS_A_SECOND = 20;

  public Captions {
    cues = List.copyOf(cues);
    faults = List.copyOf(faults);
  }

  /** When the last caption leaves, in milliseconds; 0 when there is none. */
  public long endMillis() {
    return cues.stream().mapToLong(Cue::endMillis).max().orElse(0);
  }
}
