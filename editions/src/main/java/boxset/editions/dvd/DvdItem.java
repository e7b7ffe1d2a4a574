package boxset.editions.dvd;

import boxset.editions.disc.DiscItem;
import boxset.steps.PictureComplexity;

/**
 * A programme on a DVD.
 *
 * @param picture what its picture takes
 * @param maxKilobits what its picture may take at most, 1000 bit/s
 * @param otherKilobits what its sounds and captions take, 1000 bit/s
 */
record DvdItem(
    String id, long millis, PictureComplexity picture, int maxKilobits, int otherKilobits)
    implements DiscItem {
  /** Headers of packs and packets, and what is left empty behind the last packet of a VOBU. */
  private static final double PACKS = 1.018;

  /** A navigation pack for every half second, 1000 bit/s. */
  private static final int NAVIGATION_KILOBITS = 33;

  @Override
  public double bytes(int floor) {
    double kilobits = Math.min(picture.kilobits(floor), maxKilobits) + otherKilobits;
    return (kilobits * PACKS + NAVIGATION_KILOBITS) * millis / 8;
  }
}
