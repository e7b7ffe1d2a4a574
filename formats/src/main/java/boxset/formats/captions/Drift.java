package boxset.formats.captions;

import java.util.List;

/** Whether captions fit their picture, or how they miss it. */
public sealed interface Drift {

  /** Where the answer comes from. */
  enum Evidence {
    /** Captions and speech were laid over each other. */
    SOUND,
    /** Only the length of the picture speaks for it; likely, not certain. */
    LENGTH
  }

  /** Nothing speaks against the captions, as far as could be checked. */
  record Fits() implements Drift {}

  /**
   * Timed for another frame rate than the picture's: the error grows.
   *
   * @param timedAt the rates the captions may be timed for, the likeliest first; more than one when
   *     the part is too short to tell 23.976 from 24
   * @param picture the rate of the picture
   * @param percent how much too fast the captions run, in percent; negative when too slow
   * @param offsetMillis how much later than in the file the captions would have to be at the start
   *     of the part, in milliseconds, besides the drift
   * @param overOneSecondFromMillis start of the first caption that is more than a second out, in
   *     milliseconds
   * @param evidence what tells so
   */
  record WrongRate(
      List<TimingRate> timedAt,
      TimingRate picture,
      double percent,
      long offsetMillis,
      long overOneSecondFromMillis,
      Evidence evidence)
      implements Drift {
    public WrongRate {
      timedAt = List.copyOf(timedAt);
    }
  }

  /**
   * All captions come too early or too late by the same time.
   *
   * @param lateMillis by how much too late, in milliseconds; negative when too early
   * @param evidence what tells so
   */
  record ConstantOffset(long lateMillis, Evidence evidence) implements Drift {}

  /**
   * Captions go on after the end of the picture, by no rate that is in use.
   *
   * @param byMillis how much longer, in milliseconds
   */
  record LongerThanPicture(long byMillis) implements Drift {}
}
