package boxset.series.model;

/** How the lines of a picture were taken; said in the file only when the master says it wrong. */
public enum Scan {
  PROGRESSIVE,
  INTERLACED
}
