package boxset.formats.bytes;

/** Bytes that came from outside break their own format's rules; the message says where. */
public final class MalformedException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says what breaks which rule. */
  public MalformedException(String message) {
    super(message);
  }
}
