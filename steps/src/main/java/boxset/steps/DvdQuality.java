package boxset.steps;

/**
 * How good the picture of a disc is, and how much it may take.
 *
 * <p>Quality is constant under a cap: every picture is quantised alike, so that what is difficult
 * takes what it needs and what is easy no more, and only where a player's buffer would run dry are
 * the pictures quantised more.
 *
 * @param floor the encoder's Lagrange factor, {@value #STEP} for each step of the quantiser
 *     (ISO/IEC 13818-2, quantiser_scale): lower is better
 * @param maxKilobits the rate at which the decoder's buffer is filled, 1000 bit/s
 */
public record DvdQuality(int floor, int maxKilobits) {
  /** Of the encoder's scale for a step of the quantiser. */
  public static final int STEP = 118;

  /** Nobody sees a difference to a better one. */
  public static final int BEST = 2 * STEP;

  /** Beyond it, blocks are seen. */
  public static final int WORST = 12 * STEP;

  /** vbv_buffer_size of Main Profile at Main Level (ISO/IEC 13818-2, table 8-13), bits. */
  public static final int BUFFER_BITS = 1_835_008;

  /** How full the buffer is at the ends of every piece, so that any piece may follow any other. */
  static final int JOINT_BITS = BUFFER_BITS / 2;

  /** Refuses what the encoder does not know. */
  public DvdQuality {
    if (floor < 1 || maxKilobits < 1) {
      throw new IllegalArgumentException("Not a quality: " + floor + ", " + maxKilobits);
    }
  }

  DvdQuality coarser(int percent) {
    return new DvdQuality(floor + Math.ceilDiv(floor * percent, 100), maxKilobits);
  }
}
