package boxset.formats.bluray;

/** A disc's description breaks a rule of Blu-ray; the message says where and which. */
public final class BdmvException extends Exception {
  private static final long serialVersionUID = 1;

  BdmvException(String message) {
    super(message);
  }
}
