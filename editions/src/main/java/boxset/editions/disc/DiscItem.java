package boxset.editions.disc;

/** A programme as something that takes room on a disc. */
public interface DiscItem {
  /** The programme's. */
  String id();

  /** How long it lasts on the disc. */
  long millis();

  /**
   * What it takes at a quality, in bytes.
   *
   * @param quality one of the kind's {@link QualityScale}
   */
  double bytes(int quality);
}
