package boxset.formats.captions;

/**
 * The text of a caption file.
 *
 * @param text without a byte order mark; every line ends in {@code \n}, and every NUL is U+FFFD
 *     (WebVTT, section 6.1)
 * @param encoding what the bytes were taken for
 * @param guessed whether nothing in the file says so for certain
 */
public record CaptionText(String text, CaptionEncoding encoding, boolean guessed) {

  /** Decodes any bytes; never fails. */
  public static CaptionText decode(byte[] bytes) {
    throw new UnsupportedOperationException();
  }
}
