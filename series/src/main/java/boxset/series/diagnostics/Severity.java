package boxset.series.diagnostics;

/** How bad a finding is. */
public enum Severity {
  /** Nothing can be made of this as it stands. */
  ERROR,
  /** It can be made, and viewers will notice. */
  WARNING,
  /** Worth knowing. */
  NOTE
}
