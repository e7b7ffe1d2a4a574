package boxset.formats.captions;

/**
 * Something wrong in a caption file that could still be read.
 *
 * @param kind what kind of thing
 * @param line the line of the file, counted from 1; {@link #WHOLE_FILE} when no line is to blame
 * @param atMillis when in the part, in milliseconds; {@link #NO_TIME} when it has no time
 * @param sentence what is wrong and what was made of it, without file, line or time
 */
public record CaptionFault(Kind kind, int line, long atMillis, String sentence) {
  /** In place of a line. */
  public static final int WHOLE_FILE = 0;

  /** In place of a time. */
  public static final long NO_TIME = -1;

  /** The kinds of faults. */
  public enum Kind {
    /** The encoding was guessed. */
    ENCODING_GUESSED,
    /** Lines that are no caption, or times that cannot be read; left out. */
    UNREADABLE,
    /** Times not written as the format asks, and still clear. */
    SLOPPY_TIME,
    /** Text after an empty line; kept with the caption above it. */
    STRAY_TEXT,
    /** Ends before it starts; left out. */
    REVERSED,
    /** Starts before the part does; shown from its start, or left out when it also ends before. */
    NEGATIVE,
    /** Ends when it starts; left out. */
    ZERO_LENGTH,
    /** Has no end; shown until the next one, for {@link Captions#LONGEST_MILLIS} at most. */
    NO_END,
    /** Shown while another is, in the same place; both are kept. */
    OVERLAP,
    /** Starts before the caption above it in the file; put in order. */
    OUT_OF_ORDER,
    /** Has times and no text; left out. */
    EMPTY,
    /** Stays longer than {@link Captions#LONGEST_MILLIS}. */
    LONG,
    /** Faster to read than {@link Captions#MOST_CHARACTERS_A_SECOND}. */
    FAST,
    /** Mark-up that captions do not have, such as scripts and pictures; taken out. */
    MARKUP_REMOVED,
    /** Colours, fonts, animations or places that are not kept. */
    STYLING_DROPPED
  }
}
