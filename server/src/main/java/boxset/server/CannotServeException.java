package boxset.server;

/** A server cannot start; the message says why and what to do, in the user's words. */
public final class CannotServeException extends Exception {
  private static final long serialVersionUID = 1;

  CannotServeException(String message) {
    super(message);
  }

  CannotServeException(String message, Throwable cause) {
    super(message, cause);
  }
}
