package boxset.steps;

import boxset.formats.ifo.VideoStandard;
import boxset.formats.mpeg2.VideoStream;

/**
 * The decoder's buffer while a piece of picture is played (ISO/IEC 13818-2, annex C): it fills at a
 * constant rate until it is full, and each picture leaves it at once.
 *
 * @param kilobits the filling rate, 1000 bit/s
 */
record DvdBuffer(VideoStandard standard, int kilobits) {
  /**
   * Whether a piece that finds the buffer filled to {@link DvdQuality#JOINT_BITS} never runs it dry
   * and leaves it as it found it.
   */
  boolean holds(VideoStream video) {
    double full = DvdQuality.JOINT_BITS;
    for (int picture = 0; picture < video.pictures(); picture++) {
      full -= 8.0 * (video.start(picture + 1) - video.start(picture));
      if (full < 0) {
        return false;
      }
      double seconds =
          (double) video.fields(picture) * standard.frameTicks() / 2 / VideoStandard.CLOCK_HZ;
      full = Math.min(DvdQuality.BUFFER_BITS, full + 1000.0 * kilobits * seconds);
    }
    return full >= DvdQuality.JOINT_BITS;
  }
}
