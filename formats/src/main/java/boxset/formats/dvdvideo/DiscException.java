package boxset.formats.dvdvideo;

/** A disc's description breaks a rule of DVD-Video; the message says where and which. */
public final class DiscException extends Exception {
  private static final long serialVersionUID = 1;

  DiscException(String message) {
    super(message);
  }

  DiscException(String message, Throwable cause) {
    super(message, cause);
  }
}
