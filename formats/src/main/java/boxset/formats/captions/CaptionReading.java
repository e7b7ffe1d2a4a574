package boxset.formats.captions;

/** What came of reading a file as captions: captions, with their faults, or why there are none. */
public sealed interface CaptionReading permits Captions, NotCaptions {

  /** A file longer than this is not taken for captions; a day of speech is a tenth of it. */
  int LARGEST_FILE_BYTES = 32 << 20;

  /**
   * Reads the whole of a caption file, whatever its format. Never throws, whatever the bytes.
   *
   * @param file the bytes of the file
   */
  static CaptionReading read(byte[] file) {
    return CaptionSniffer.read(file);
  }
}
