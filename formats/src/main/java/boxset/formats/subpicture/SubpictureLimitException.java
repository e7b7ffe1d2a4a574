package boxset.formats.subpicture;

/** A bitmap has more detail than a player's decoder can take; the message says by how much. */
public final class SubpictureLimitException extends Exception {
  private static final long serialVersionUID = 1;

  SubpictureLimitException(String message) {
    super(message);
  }
}
