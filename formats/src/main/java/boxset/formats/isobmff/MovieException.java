package boxset.formats.isobmff;

/** A movie file cannot be read: it is damaged, or it is more than this reader knows. */
public final class MovieException extends Exception {
  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Reason {
    /** The file breaks its own format's rules, or ends too early. */
    DAMAGED,
    /** The file is right, but holds what this reader does not know. */
    UNSUPPORTED
  }

  private final Reason reason;

  private MovieException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** The file is wrong; the message says in which box and why. */
  public static MovieException damaged(String message) {
    return new MovieException(Reason.DAMAGED, message);
  }

  /** The file may be right, but we do not do that. */
  public static MovieException unsupported(String message) {
    return new MovieException(Reason.UNSUPPORTED, message);
  }

  /** Whose fault it is. */
  public Reason reason() {
    return reason;
  }
}
