package boxset.editions.dvd;

import boxset.steps.DvdComplexity;

/**
 * A programme as something that takes room on a disc.
 *
 * @param millis how long it lasts on the disc
 * @param picture what its picture takes
 * @param maxKilobits what its picture may take at most, 1000 bit/s
 * @param otherKilobits what its sounds and captions take, 1000 bit/s
 */
record DiscItem(String id, long millis, DvdComplexity picture, int maxKilobits, int otherKilobits) {
  /** Headers of packs and packets, and what is left empty behind the last packet of a VOBU. */
  private static final double PACKS = 1.018;

  /** A navigation pack for every half second, 1000 bit/s. */
  private static final int NAVIGATION_KILOBITS = 33;

  /** What it takes at a quality, in bytes. */
  double bytes(int floor) {
    double kilobits = Math.min(picture.kilobits(floor), maxKilobits) + otherKilobits;
    return (kilobits * PACKS + NAVIGATION_KILOBITS) * millis / 8;
  }
}
