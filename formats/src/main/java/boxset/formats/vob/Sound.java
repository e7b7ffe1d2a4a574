package boxset.formats.vob;

import boxset.formats.ac3.Ac3Stream;

/**
 * Frames of a sound that belong to a video object. Those that would begin behind its last picture
 * are left out.
 *
 * @param stream the sound
 * @param firstFrame the first frame to take
 * @param delayTicks how long after the first picture it is heard, in 1/90000 s, not negative
 */
public record Sound(Ac3Stream stream, int firstFrame, int delayTicks) {
  /** A sound that begins with the first picture. */
  public static Sound of(Ac3Stream stream) {
    return new Sound(stream, 0, 0);
  }
}
