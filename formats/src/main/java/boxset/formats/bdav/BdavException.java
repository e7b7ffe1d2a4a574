package boxset.formats.bdav;

/** Streams cannot become a clip; the message says which rule breaks, and where. */
public final class BdavException extends Exception {
  private static final long serialVersionUID = 1;

  /** Which rule breaks. */
  public enum Rule {
    /** A Blu-ray disc does not have pictures of that size, rate, level or buffer. */
    PICTURE_FORMAT,
    /** Pictures that a player can start with are too far apart. */
    GROUP_LENGTH,
    /** At its own rate, the pictures' buffer runs over or dry (ITU-T H.264, annex C). */
    PICTURE_BUFFER,
    /** A unit is larger than the buffer that it is to be decoded from. */
    BUFFER_SIZE,
    /** More bytes have to be read in a time than 48 Mb/s, or the stream's own buffers, let in. */
    BIT_RATE,
    /** A segment of graphics is out of order, or not within the clip. */
    GRAPHICS_TIME,
    /** There are more streams than a clip can have. */
    COUNT
  }

  private final Rule rule;

  /** Names the rule, and says where it breaks. */
  public BdavException(Rule rule, String message) {
    super(message);
    this.rule = rule;
  }

  /** Which rule breaks. */
  public Rule rule() {
    return rule;
  }
}
