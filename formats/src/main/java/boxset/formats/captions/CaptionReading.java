package boxset.formats.captions;

/** What came of reading a file as captions: captions, with their faults, or why there are none. */
public sealed interface CaptionReading permits Captions, NotCaptions {

  /**
   * Reads the whole of a caption file, whatever its format. Never throws, whatever the bytes.
   *
   * @param file the bytes of the file
   */
  static CaptionReading read(byte[] file) {
    CaptionText text = CaptionText.decode(file);
    if (!text.guessed()) {
      throw new UnsupportedOperationException();
    }
    return new NotCaptions(NotCaptions.Reason.NOT_CAPTIONS, "", "");
  }
}
