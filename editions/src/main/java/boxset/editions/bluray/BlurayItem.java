package boxset.editions.bluray;

import boxset.editions.disc.DiscItem;
import boxset.steps.PictureComplexity;

/**
 * A programme on a Blu-ray disc.
 *
 * @param picture what its picture takes
 * @param maxKilobits what its picture may take at most, 1000 bit/s
 * @param otherKilobits what its sounds and captions take in a clip, 1000 bit/s
 */
record BlurayItem(
    String id, long millis, PictureComplexity picture, int maxKilobits, double otherKilobits)
    implements DiscItem {
  /** Headers of packets of 192 bytes that carry 184, and of pictures. */
  private static final double PACKETS = 192 / 184.0 * 1.003;

  /** Clock and tables, 1000 bit/s. */
  private static final int PROGRAM_KILOBITS = 70;

  @Override
  public double bytes(int step) {
    double kilobits = Math.min(picture.kilobits(step), maxKilobits) * PACKETS + otherKilobits;
    return (kilobits + PROGRAM_KILOBITS) * millis / 8;
  }
}
