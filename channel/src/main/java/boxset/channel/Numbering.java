package boxset.channel;

/**
 * The numbers that a revision's first segment has.
 *
 * @param mediaSequence Media Sequence Number (RFC 8216bis, 4.4.3.2)
 * @param discontinuitySequence Discontinuity Sequence Number (4.4.3.3)
 */
public record Numbering(long mediaSequence, long discontinuitySequence) {
  /** Of a channel's first revision. */
  public static final Numbering FIRST = new Numbering(0, 0);
}
