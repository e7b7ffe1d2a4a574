package boxset.formats.findings;

/** A rule of a kind of disc, what a player makes of a disc that breaks it, and what to do. */
public interface BrokenRule {
  /** How much it matters. */
  Severity severity();

  /** What a player makes of a disc that breaks it, without a full stop. */
  String consequence();

  /** What to do, without a full stop. */
  String remedy();
}
