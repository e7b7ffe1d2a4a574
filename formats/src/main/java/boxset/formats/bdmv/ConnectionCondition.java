package boxset.formats.bdmv;

/** How a play item follows the one before. */
public enum ConnectionCondition {
  /** Clips may be cut anywhere; a player may pause. */
  NOT_SEAMLESS(1),
  /** Without a pause from one clip to another, whose clocks need not agree. */
  SEAMLESS_NEW_CLOCK(5),
  /** Without a pause within one clip, or clips that were multiplexed as one. */
  SEAMLESS_SAME_CLOCK(6);

  private final int code;

  ConnectionCondition(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
