package boxset.formats.findings;

/**
 * A rule that a disc breaks.
 *
 * @param severity how much it matters
 * @param rule which
 * @param place where
 * @param wrong what is there and what should be, without a full stop
 * @param consequence what a player makes of it, without a full stop
 * @param remedy what to do, without a full stop
 * @param more how many more places in the same file break the rule in the same way
 */
public record Finding(
    Severity severity,
    BrokenRule rule,
    Place place,
    String wrong,
    String consequence,
    String remedy,
    long more) {}
