package boxset.formats.captions;

/**
 * A file that gives no captions.
 *
 * @param reason whether the file is wrong or only beyond what is read here
 * @param what what the file is, as a sentence: "This is an EBU STL file, which is not read here."
 * @param remedy what to do about it, as a sentence: "Export it as SRT or WebVTT."
 */
public record NotCaptions(Reason reason, String what, String remedy) implements CaptionReading {

  /** Why there are no captions. */
  public enum Reason {
    /** Nothing in it, or nothing but blanks. */
    EMPTY,
    /** Captions, in a format that is not read here. */
    UNSUPPORTED,
    /** Not captions at all, or damaged beyond reading. */
    NOT_CAPTIONS
  }
}
