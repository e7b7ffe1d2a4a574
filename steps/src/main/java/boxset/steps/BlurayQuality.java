package boxset.steps;

/**
 * How good the picture of a Blu-ray disc is, and how much it may take.
 *
 * <p>Quality is constant under a cap, as seen and not as computed: the encoder quantises less where
 * others refer to it and where noise does not hide it, and only where a player's buffer would run
 * dry does it quantise more.
 *
 * @param step of the quantiser in 1/100 (ITU-T H.264, 8.5.9: it doubles with every 6 of QP, and is
 *     1 at QP 4), which the encoder's constant rate factor means on average: lower is better
 * @param maxKilobits the rate at which the decoder's buffer is filled, 1000 bit/s
 */
public record BlurayQuality(int step, int maxKilobits) {
  /** Nobody sees a difference to a better one; a rate factor of 15. */
  public static final int BEST = 354;

  /** Beyond it, what moves is smeared; a rate factor of 26. */
  public static final int WORST = 1260;

  /** What a disc's pictures may take at most. */
  public static final int MOST_KILOBITS = 40_000;

  /** What a player's buffer holds at most (ITU-T H.264, table A-1, for level 4.1). */
  private static final int MOST_BUFFER_KILOBITS = 30_000;

  private static final int UNIT = 100;
  private static final int COARSER_PERCENT = 8;

  /** Refuses what the encoder does not know or a disc does not allow. */
  public BlurayQuality {
    if (step < UNIT || maxKilobits < 1 || maxKilobits > MOST_KILOBITS) {
      throw new IllegalArgumentException("Not a quality: " + step + ", " + maxKilobits);
    }
  }

  /** The encoder's constant rate factor. */
  public double rateFactor() {
    return 4 + 6 * Math.log((double) step / UNIT) / Math.log(2);
  }

  /** A second at the cap, as far as a player has room: what the buffer holds, 1000 bits. */
  int bufferKilobits() {
    return Math.min(maxKilobits, MOST_BUFFER_KILOBITS);
  }

  /** A coarser one: a little at first, and more with every try, up to one that shows nothing. */
  BlurayQuality coarser(int tries) {
    return coarserBy(COARSER_PERCENT * (tries + 1));
  }

  BlurayQuality coarserBy(int percent) {
    return new BlurayQuality(step + Math.ceilDiv(step * percent, 100), maxKilobits);
  }
}
