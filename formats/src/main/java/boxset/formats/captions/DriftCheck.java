package boxset.formats.captions;

import java.util.List;

/** Finds captions that are timed for another frame rate, or for another start. */
public final class DriftCheck {
  private DriftCheck() {}

  /**
   * A stretch of sound that is above a threshold.
   *
   * @param startMillis in milliseconds from the start of the part
   * @param endMillis in milliseconds, exclusive
   */
  public record SoundSpan(long startMillis, long endMillis) {}

  /**
   * Lays captions over the picture and, when it is known, over the speech.
   *
   * @param cues in order of time
   * @param pictureMillis length of the picture in milliseconds
   * @param picture frame rate of the picture
   * @param speech where sound is above a threshold, in order of time; empty when not known
   */
  public static Drift check(
      List<Cue> cues, long pictureMillis, TimingRate picture, List<SoundSpan> speech) {
    if (!cues.isEmpty()) {
      throw new UnsupportedOperationException();
    }
    return new Drift.Fits();
  }
}
