package boxset.formats.bdcheck;

import boxset.formats.findings.Findings;

/** How long it is from one picture that decoding can begin with to the next, in 1/90000 s. */
final class GroupLength {
  /** A second of 60000/1001 pictures is 60 of them. */
  private static final long SECOND = 90_000 + 900;

  private final String name;
  private final ClipPlace place;
  private final Findings findings;
  private long before = StreamCheck.NO_STAMP;

  GroupLength(String name, ClipPlace place, Findings findings) {
    this.name = name;
    this.place = place;
    this.findings = findings;
  }

  /**
   * A group begins.
   *
   * @param low whether the rate is so low that it may last two seconds
   */
  void begins(long dts, boolean low) {
    check(dts, low);
    before = dts;
  }

  /** A group ends. */
  void check(long dts, boolean low) {
    findings.require(
        before == StreamCheck.NO_STAMP || dts - before <= (low ? 2 * SECOND : SECOND),
        Rule.PICTURE_GROUP,
        place,
        "%s: decoding can begin %.3f s after it could before, and %s s are allowed",
        name,
        (dts - before) / 90_000.0,
        low ? "2" : "1");
  }

  void restart() {
    before = StreamCheck.NO_STAMP;
  }
}
