package boxset.formats.findings;

/** How much a broken rule matters. */
public enum Severity {
  /** Players show or do something wrong, or nothing. */
  ERROR,
  /** Some players do. */
  WARNING,
  /** The disc is as it was meant; worth knowing. */
  NOTE
}
