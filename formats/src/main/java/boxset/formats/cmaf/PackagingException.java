package boxset.formats.cmaf;

/**
 * Encoded chunks do not fit together into one track; the message names the chunk and what differs.
 */
public final class PackagingException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says which chunk, and what is wrong with it. */
  public PackagingException(String message) {
    super(message);
  }
}
