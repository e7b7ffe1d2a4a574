package boxset.formats.vob;

/** Streams cannot become a video object; the message says which rule breaks, and where. */
public final class VobException extends Exception {
  private static final long serialVersionUID = 1;

  /** Which rule of DVD-Video breaks. */
  public enum Rule {
    /** The pictures are not those of the television system. */
    PICTURE_FORMAT,
    /** A cell begins with a picture that does not decode on its own. */
    CELL_START,
    /** No VOBUs of 0.4 to 1 s can be made of the groups of pictures. */
    VOBU_LENGTH,
    /** More bytes have to be buffered than a player has room for. */
    BUFFER_SIZE,
    /** More bytes have to be read in a time than 10.08 Mb/s bring. */
    BIT_RATE,
    /** A subpicture is out of order, or not within one cell. */
    SUBPICTURE_TIME,
    /** Numbers of streams, cells or bytes are beyond what the tables hold. */
    COUNT
  }

  private final Rule rule;

  /** Names the rule, and says where it breaks. */
  public VobException(Rule rule, String message) {
    super(message);
    this.rule = rule;
  }

  /** Which rule breaks. */
  public Rule rule() {
    return rule;
  }
}
