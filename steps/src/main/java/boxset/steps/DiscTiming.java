package boxset.steps;

import boxset.tools.Rate;

/**
 * How frames of a master become pictures of a disc. Frames may be read at another rate than the
 * master's, the nearest in time each, and two of them may be woven into the fields of a picture.
 */
public sealed interface DiscTiming permits DvdTiming, BlurayTiming {
  /** Frames a second of the master as it is. */
  Rate natural();

  /** Frames a second at which it is read; other than natural, the nearest in time are taken. */
  Rate read();

  /** Whether two frames that are read make one picture. */
  boolean woven();

  /** Pictures a second on the disc, exactly. */
  Rate shown();

  /** When a picture is shown on the disc, in 1/90000 s after the first. */
  long ticksOf(long picture);

  /** The most pictures of a group. */
  int longestGroup();

  /** The fewest pictures between two edit points. */
  int shortestCell();

  /** Frames that are read for a picture. */
  default int framesEach() {
    return woven() ? 2 : 1;
  }

  /** How much faster than the master the disc plays. */
  default Rate speed() {
    return new Rate(
        Math.multiplyExact(shown().numerator() * framesEach(), read().denominator()),
        Math.multiplyExact(shown().denominator(), read().numerator()));
  }

  /** How the picture of a master is read. */
  default PictureSource source(PictureSource master) {
    return read().equals(natural()) ? master : master.at(read());
  }

  /** How many pictures the frames of a master make. */
  default long pictures(PictureSource master) {
    return Math.ceilDiv(source(master).frames(), framesEach());
  }

  /** The picture that begins nearest to a frame of the master. */
  default long picture(long frame) {
    long numerator = Math.multiplyExact(frame, 2L * read().numerator() * natural().denominator());
    long unit =
        Math.multiplyExact(
            (long) framesEach() * read().denominator(), (long) natural().numerator());
    return Math.floorDiv(numerator + unit, 2 * unit);
  }

  /** The frame of the master that a picture begins with, or the one before. */
  default long frame(long picture) {
    long numerator =
        Math.multiplyExact(picture * framesEach() * read().denominator(), natural().numerator());
    return numerator / ((long) read().numerator() * natural().denominator());
  }

  /** What a time of the master is on the disc, in 1/90000 s. */
  default long ticks(long millis) {
    Rate speed = speed();
    return Math.floorDiv(
        Math.multiplyExact(millis * 90, (long) speed.denominator()), (long) speed.numerator());
  }
}
