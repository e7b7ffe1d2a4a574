package boxset.series.model;

/** What a segment of a part is. */
public enum SegmentKind {
  /** The opening titles. */
  INTRO,
  /** What happened in earlier parts. */
  RECAP,
  /** The end credits. */
  CREDITS,
  /** A look at the next part. */
  NEXT
}
