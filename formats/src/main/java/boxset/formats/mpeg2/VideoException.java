package boxset.formats.mpeg2;

/** A video stream cannot be read: it is damaged, or it is more than this reader knows. */
public final class VideoException extends Exception {
  private static final long serialVersionUID = 1;

  /** Whose fault it is. */
  public enum Reason {
    /** The stream breaks its own format's rules, or ends too early. */
    DAMAGED,
    /** The stream is right, but holds what this reader does not know. */
    UNSUPPORTED
  }

  private final Reason reason;

  private VideoException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static VideoException damaged(String message) {
    return new VideoException(Reason.DAMAGED, message);
  }

  static VideoException unsupported(String message) {
    return new VideoException(Reason.UNSUPPORTED, message);
  }

  /** Whose fault it is. */
  public Reason reason() {
    return reason;
  }
}
