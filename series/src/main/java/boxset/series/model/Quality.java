package boxset.series.model;

/** How good the picture of a stream is. */
public sealed interface Quality {
  /** A level by name. */
  enum Level implements Quality {
    /** To look at structure and words; small and quick to make. */
    DRAFT,
    /** For an audience. */
    GOOD,
    /** Nothing more is seen beyond this; larger files. */
    BEST
  }

  /**
   * A constant rate factor for those who know theirs.
   *
   * @param tenths 10 times the factor: 230 is 23; lower is better
   */
  record Factor(int tenths) implements Quality {}
}
