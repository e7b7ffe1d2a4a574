package boxset.formats.avc;

/** A byte stream cannot be read: it is damaged, or it is more than this reader knows. */
public final class AvcException extends Exception {
  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Reason {
    /** The stream breaks its own format's rules, or ends too early. */
    DAMAGED,
    /** The stream is right, but holds what this reader does not know, or not what it needs. */
    UNSUPPORTED
  }

  private final Reason reason;

  private AvcException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static AvcException damaged(String message) {
    return new AvcException(Reason.DAMAGED, message);
  }

  static AvcException unsupported(String message) {
    return new AvcException(Reason.UNSUPPORTED, message);
  }

  /** Whose fault it is. */
  public Reason reason() {
    return reason;
  }
}
