package boxset.formats.pgs;

/** Graphics are more than a player's decoder can do in time; the message says when and why. */
public final class GraphicsException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says when and why. */
  public GraphicsException(String message) {
    super(message);
  }
}
