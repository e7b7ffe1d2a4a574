package boxset.formats.bytes;

/**
 * A value does not fit its field, or a table breaks its own rules. It is always our fault: whoever
 * planned the bytes did not check what came in.
 */
public final class FieldRangeException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  FieldRangeException(String message) {
    super(message);
  }
}
