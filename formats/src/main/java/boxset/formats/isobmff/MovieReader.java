package boxset.formats.isobmff;

import boxset.formats.bytes.ByteSource;
import java.io.IOException;

/** Reads the one picture or sound track of a plain, unfragmented movie file. */
@SuppressWarnings("DoNotCallSuggester")
public final class MovieReader {
  private MovieReader() {}

  /**
   * Reads where every sample is and how it is coded; sample bytes are not touched.
   *
   * @throws MovieException when the file is damaged, fragmented, or holds more than one track of
   *     picture and sound
   * @throws IOException when the source cannot be read
   */
  public static EncodedTrack read(ByteSource file) throws MovieException, IOException {
    throw new UnsupportedOperationException();
  }
}
