package boxset.graph;

/**
 * Something scarce that steps share, such as encoder cores; how many at a time is the executor's
 * setting.
 */
public record Pool(String name) {
  /** For steps that need nothing scarce. */
  public static final Pool FREE = new Pool("free");
}
