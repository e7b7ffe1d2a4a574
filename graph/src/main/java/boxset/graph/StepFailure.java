package boxset.graph;

/** A step could not be done. The message is for the user: what is wrong, where, what to do. */
public final class StepFailure extends Exception {
  private static final long serialVersionUID = 1;

  public StepFailure(String message) {
    super(message);
  }

  public StepFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
