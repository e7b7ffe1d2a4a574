package boxset.editions.disc;

/** How a disc has a sound. */
public sealed interface SoundCoding {
  /**
   * AC-3.
   *
   * @param kilobits that it takes, 1000 bit/s
   * @param levelled whether players are told its loudness, so that all sounds play equally loud
   */
  record Ac3(int kilobits, boolean levelled) implements SoundCoding {}

  /**
   * Linear PCM, as loud as it was delivered.
   *
   * @param bits of a sample, 16 or 24
   */
  record Lpcm(int bits) implements SoundCoding {}
}
